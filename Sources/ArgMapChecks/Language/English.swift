extension Language {
  /// English.
  static let english = Language(
    demands: Phrases(
      """
      should, shouldn't, ought, oughtn't, must, mustn't, shall, has to, have to, had better,
      need to, needs to, need not, is obliged, are obliged, is required to, are required to,
      is permitted, are permitted, is forbidden, are forbidden, is allowed, are allowed,
      has a duty, have a duty, has a right, have a right
      """),
    actions: Phrases(
      """
      may, would do well, reason to, reasons to, reason why, reasons why, would be right,
      would be wrong, would be better, would be best, is better, is best, is right, is wise,
      is good, is wrong, is bad, is worth
      """),
    values: Phrases(
      """
      should, shouldn't, ought, must, mustn't, shall, has to, have to, need, needs, needed, want,
      wants, wanted, wish, wishes, goal, goals, aim, aims, purpose, good, better, best, bad, worse,
      worst, evil, right, rights, wrong, wrongs, duty, duties, obligation, obligations, obliged,
      required, requires, demands, forbidden, permissible, impermissible, allowed, fair, unfair,
      just, unjust, justice, injustice, justified, unjustified, value, values, valuable, worth,
      worthy, desirable, undesirable, intolerable, unacceptable, acceptable, immoral, moral,
      morally, ethical, unethical, virtue, vice, interest, interests, importance, important,
      priority, reason to, reasons to, deserve, deserves, responsible, responsibility, norm, norms,
      law requires, rule, rules, prefer, preferable, preferred, beneficial, welcome, bound to,
      essential, vital, crucial, necessary, reprehensible, blameworthy, praiseworthy, cruel
      """),
    preconditions: Phrases(
      """
      precondition, preconditions, prerequisite, prerequisites, standing to, jurisdiction,
      must first, competence to decide, authority to decide
      """),
    hedges: Phrases(
      """
      perhaps, maybe, possibly, probably, presumably, arguably, apparently, seemingly, supposedly,
      seems, seem, appears to, appear to, might, may, conceivably, most likely, very likely,
      in all likelihood
      """),
    noHedges: Phrases("may not, may be, may only, may also be"),
    softeners: Phrases(
      """
      can, could, would, risk, risks, danger, dangers, threat, threatens, possible, possibility,
      probable, probability, chance, chances, plausible, if, unless, some, sometimes, doubt, suggests,
      uncertain, not certain, not clear, question
      """),
    universals: words(
      "all, every, everyone, everybody, always, never, nobody, each, everything"),
    particulars: Phrases(
      """
      some, many, several, few, one, a study, an example, sometimes, often, occasionally, certain,
      most, usually, a case, two, three, half, partly, mostly
      """),
    finiteVerbs: words(
      """
      is, isn't, are, aren't, was, wasn't, were, weren't, am, has, hasn't, have, haven't, had,
      hadn't, does, doesn't, do, don't, did, didn't, will, won't, would, wouldn't, can, can't,
      cannot, could, couldn't, shall, should, shouldn't, must, mustn't, may, might, ought, it's,
      that's, there's, he's, she's, what's, we're, they're, you're, i'm, i've, we've, they've,
      we'll, they'll, i'll, he'll, she'll, it'll
      """),
    possibleVerbs: words(
      """
      accept, act, affect, agree, aim, allow, apply, argue, ask, attack, avoid, ban, become, became,
      begin, began, believe, belong, break, broke, bring, brought, build, built, buy, bought, call,
      carry, cause, change, choose, chose, claim, come, came, concern, consider, contain, continue,
      contribute, cost, count, cover, create, cut, deal, decide, defend, deny, depend, deserve,
      destroy, die, differ, drive, drove, eat, ate, enable, end, enjoy, ensure, entail, exist,
      expect, explain, face, fail, fall, fell, favor, favour, fear, feel, felt, fight, find, found,
      follow, force, form, gain, get, got, give, gave, go, went, grow, grew, happen, harm, hate,
      have, hear, heard, help, hinder, hold, held, hope, hurt, ignore, imply, improve, include,
      increase, involve, join, judge, keep, kept, kill, know, knew, lack, lead, led, learn, leave,
      left, let, lie, like, limit, live, look, lose, lost, love, make, made, matter, mean, meant,
      meet, met, move, need, object, obtain, occur, offer, open, oppose, outweigh, own, pay, paid,
      play, pollute, prefer, present, prevent, produce, promise, promote, protect, prove, provide,
      put, raise, reach, read, receive, reduce, refer, reject, rely, remain, remember, require,
      respect, rest, result, rise, rose, rule, run, ran, save, say, said, see, saw, seek, seem,
      sell, sold, send, sent, serve, set, share, show, speak, spoke, stand, stood, start, state,
      stay, stop, strike, suffer, suggest, suit, support, suppose, take, took, talk, teach, taught,
      tell, told, tend, think, thought, threaten, treat, trust, try, turn, understand, undermine,
      use, value, violate, vote, wait, walk, want, waste, watch, win, won, wish, work, worry, write,
      wrote
      """),
    verbEndings: ["s", "ed", "'s", "'ll", "'re", "'ve", "'d"],
    imperatives: Phrases(
      """
      let's, let us, please, don't, do not, never forget, build, reduce, consider, imagine, avoid,
      ensure, introduce, remove, choose, abolish, protect, stop using, keep in mind, remember
      """),
    subordinators: words(
      """
      if, when, whenever, because, since, although, though, unless, until, while, whereas, that,
      which, who, whom, whose, whether, where, wherever, what, how, why, as, before, after, than,
      so, once, either, neither, both, between, provided, suppose, supposing, given, only
      """),
    subjectStarts: words(
      """
      the, a, an, this, that, these, those, it, they, he, she, we, you, i, there, its, their, his,
      her, our, your, my, no, nobody, everyone, all, some, many, most, every, each
      """),
    coordinators: words("and, but"),
    inferenceMarkers: Phrases(
      """
      because, therefore, hence, consequently, and thus, which shows, which proves, which means that,
      and so it follows
      """),
    inferenceMarkersAfterComma: Phrases("since, thus, so"),
    causeQualifiers: words(
      """
      not, just, only, simply, merely, mainly, mostly, largely, partly, precisely, exactly, solely,
      primarily, is, was, are, were, even
      """),
    pointers: Phrases(
      """
      this, these, those, it, they, he, she, him, them, its, their, his, such, that is, that was,
      that would, that makes, that means, the former, the latter, the above, the same, here, there too
      """),
    noPointers: Phrases(
      """
      those who, those that, those which, those whose, those in, those with, these days, such as,
      it rains, it snows, here and
      """),
    expletives: words("that, to, if, whether, who, which, when, for, how, why, where, what"),
    expletivePronouns: words("it, they, he, she, these, those, such"),
    abbreviations: words(
      "dr, mr, mrs, ms, prof, st, no, nr, vol, ed, eds, e.g, i.e, cf, etc, vs, ca, approx, al, fig, p, pp"
    ),
    functionWords: words(
      """
      a, about, above, after, again, apart, exist, exists, first, second, third, against, all, almost, alone, along, already, also, although,
      always, am, among, an, and, another, any, anyone, anything, are, aren't, around, as, at, away,
      back, be, because, become, becomes, been, before, being, below, best, better, between, both,
      but, by, can, can't, cannot, could, did, do, does, doesn't, doing, don't, done, down, due,
      during, each, either, else, enough, even, ever, every, everyone, everything, few, for, from,
      further, get, gets, given, goes, going, had, has, have, having, he, hence, her, here, hers,
      him, his, how, however, i, if, in, indeed, instead, into, is, isn't, it, it's, its, itself,
      just, least, less, let, like, likely, made, make, makes, making, many, may, maybe, me, might,
      more, most, much, must, my, need, needs, neither, never, no, nobody, none, nor, not, nothing,
      now, of, off, often, on, once, one, ones, only, onto, or, other, others, ought, our, out, over,
      own, part, perhaps, possible, probably, quite, rather, really, reason, same, say, says, see,
      seem, seems, several, shall, she, should, since, so, some, someone, something, sometimes,
      still, such, take, takes, than, that, that's, the, their, them, themselves, then, there,
      therefore, these, they, thing, things, this, those, though, through, thus, to, together, too,
      toward, towards, true, false, two, under, unless, until, up, upon, us, use, used, very, was,
      way, we, well, were, what, whatever, when, whenever, where, whereas, whether, which, while,
      who, whoever, whole, whom, whose, why, will, with, within, without, would, yet, you, your
      """),
    endings: [
      "ations", "ation", "ments", "ment", "nesses", "ness", "ities", "ity", "ings", "ing", "edly",
      "ies", "ied", "ers", "er", "est", "ely", "ly", "ed", "es", "'s", "s", "e", "y",
    ])

  private static func words(_ list: String) -> Set<String> {
    Set(list.split { $0 == "," || $0 == " " || $0 == "\n" }.map(String.init))
  }
}
