import ArgMapSyntax
import ArgMapTestSupport

extension Fault {
  static let sources: [Fault] = [
    Fault("source-file-missing", "a file that is not there") { map, random in
      guard let claim = map.claims.pick(&random, where: { !$0.isBasic }) else { return false }
      map.insert(
        "\(claim.name)\n  + [Hearsay]: Nobody doubts it. #basic {source: {1️⃣file: gone.txt}}",
        &random)
      return true
    },
    Fault("quote-not-found", "a quotation that the source does not hold") { map, random in
      guard !map.quotes.isEmpty else { return false }
      let quote = random.pick(map.quotes)
      return map.replace(
        "quote: \"\(quote)\"", with: "1️⃣quote: \"words that nobody ever wrote down\"")
    },
    Fault("quote-drifted", "a quotation with another word") { map, random in
      guard !map.quotes.isEmpty else { return false }
      let sentence = random.pick(map.source).replacing(" counted ", with: " measured ")
      return map.replace(
        "quote: \"\(random.pick(map.quotes))\"", with: "1️⃣quote: \"\(sentence.dropLast())\"")
    },
    Fault("quote-ambiguous", "a quotation that the source holds more than once") { map, random in
      guard !map.quotes.isEmpty else { return false }
      return map.replace(
        "quote: \"\(random.pick(map.quotes))\"", with: "1️⃣quote: \"was counted\"")
    },
    reason(
      "source-file-missing", "a source that is not declared",
      "[Hearsay]: Nobody doubts it. #basic {source: {1️⃣in: rumours}}"),
    Fault("wrong-page", "a paragraph that the source does not have") { map, random in
      guard !map.quotes.isEmpty else { return false }
      let quote = "quote: \"\(random.pick(map.quotes))\""
      return map.replace(quote, with: "\(quote), 1️⃣paragraph: 7")
    },
    Fault("source-changed", "a text that is not the one that was read") { map, _ in
      map.sourceEntries = ", 1️⃣sha256: \"77aa10\""
      return true
    },
    context("a dropped hedge", "Perhaps the tram is cheap.", quote: "the tram is cheap"),
    context(
      "a dropped negation", "It is not so that the tram is cheap.", quote: "the tram is cheap"),
    context(
      "a dropped correction", "The tram is cheap, but only when it is full.",
      quote: "The tram is cheap"),
    reason(
      "unsourced-claim", "a report of nobody",
      "1️⃣[Hearsay]: The ministry calls the rumour false. #basic #reported"),
    reason(
      "missing-speaker", "the word of unnamed people",
      "1️⃣[Hearsay]: Experts say that the rumour is false. #basic"),
  ]

  private static func context(_ name: String, _ sentence: String, quote: String) -> Fault {
    Fault("quote-out-of-context", name) { map, random in
      map.source.insert(sentence, at: random.next(map.source.count + 1))
      return reason(
        "quote-out-of-context", "",
        "[Hearsay]: Nobody doubts it. #basic {source: {in: report, 1️⃣quote: \"\(quote)\"}}"
      ).plant(&map, &random)
    }
  }

  static let silence: [Fault] = [
    Fault("unused-suppression", "a comment that nothing needs") { map, random in
      map.insert("1️⃣// argmap-ignore-next-line self-support", &random)
      return true
    },
    Fault("unused-suppression", "a comment about a rule that does not exist") { map, random in
      map.insert("1️⃣// argmap-ignore-next-line self-suport", &random)
      return true
    },
    Fault("unused-suppression", "a region without an end") { map, random in
      map.insert("1️⃣// argmap-ignore-start", &random)
      return true
    },
    Fault("unused-suppression", "data that accepts nothing") { map, random in
      guard let claim = map.claims.pick(&random, where: { !$0.isBasic }) else { return false }
      map.insert(
        "\(claim.name)\n  + [Hearsay]: Nobody doubts it. #basic {1️⃣allow: [self-support]}", &random)
      return true
    },
  ]
}
