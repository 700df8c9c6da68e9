extension ConformanceCase {
  /// The table: a title line, perhaps a configuration, the input, and what must hold.
  ///
  /// In inputs `⏎` is a line break and `→` a tab; a line break follows the last line. Facts are
  /// separated by ` ; `. The facts record what the original implementation does; a title that ends
  /// in *(oddity)* or *(bug)* marks behaviour that a reader may want to improve on.
  static let table = ##"""
    C1. Plain paragraphs become untitled statements
      in  Rain is wet.⏎⏎Snow is cold⏎and white.
      out ok ; statements = Untitled 1 | Untitled 2 ; text [Untitled 2] = "Snow is cold and white." ; flags [Untitled 1] = top ; relations = 0 ; nodes = 
    C2. Statement definition, two members, last definition is canonical
      in  [Tea]: Tea is nice.⏎⏎[Tea]: Tea is very nice.⏎⏎[Tea]
      out ok ; statements = Tea ; members [Tea] = top, top, top:ref ; text [Tea] = "Tea is very nice."
    C3. `isCanonical` overrides "last wins"
      in  [Tea]: first {isCanonical: true}⏎⏎[Tea]: second
      out text [Tea] = "first "
    C4. Argument definition and reference
      in  <Warm>: It warms you.⏎⏎<Warm>
      out ok ; arguments = Warm ; statements =  ; members <Warm> = argument-description, argument-description:ref ; text <Warm> = "It warms you."
    C5. A reference needs no definition
      in  [Ghost]⏎   + <Nobody>
      out ok ; text [Ghost] = none ; text <Nobody> = none ; rel <Nobody> --support--> [Ghost] ; nodes = [Ghost] <Nobody>
    C6. Same title for a statement and an argument: separate namespaces
      in  [Tea]: a⏎⏎<Tea>: b⏎   + [Tea]
      out ok ; statements = Tea ; arguments = Tea ; rel [Tea] --support--> <Tea>
    C7. Titles are compared exactly (case, inner spaces)
      in  [tea]: x⏎⏎[Tea]: y⏎⏎[Tea ]: z
      out statements = tea | Tea | Tea 
    C8. All relation symbols under a statement, loose mode
      in  [A]⏎   + [B]⏎   - [C]⏎   <+ [D]⏎   <- [E]⏎   +> [F]⏎   -> [G]⏎   >< [H]⏎   _> [I]⏎   <_ [J]⏎   _ [K]
      out ok ; rel [B] --support--> [A] ; rel [C] --attack--> [A] ; rel [D] --support--> [A] ; rel [E] --attack--> [A] ; rel [A] --support--> [F] ; rel [A] --attack--> [G] ; rel [A] --contradictory--> [H] ; rel [A] --undercut--> [I] ; rel [J] --undercut--> [A] ; rel [K] --undercut--> [A] ; relations = 10 ; flags [B] = rel
    C9. Strict mode turns statement-to-statement relations into logical ones
      in  ===⏎model:⏎  mode: strict⏎===⏎⏎[A]⏎   + [B]⏎   - [C]⏎   +> [D]⏎   >< [E]⏎   <_ [F]⏎   + <P>⏎   - <Q>
      out ok ; rel [B] --entails--> [A] ; rel [C] --contrary--> [A] ; rel [A] --entails--> [D] ; rel [A] --contradictory--> [E] ; rel [F] --undercut--> [A] ; rel <P> --support--> [A] ; rel <Q> --attack--> [A]
    C10. Strict mode: mutual attacks collapse into one contrary
      in  ===⏎model: {mode: strict}⏎===⏎⏎[Cats]: Cats only.⏎   - [Dogs]: Dogs only.⏎⏎[Dogs]⏎   - [Cats]
      out relations = 1 ; rel [Dogs] --contrary--> [Cats]
    C11. Loose mode keeps mutual attacks apart
      in  [Cats]: Cats only.⏎   - [Dogs]: Dogs only.⏎⏎[Dogs]⏎   - [Cats]
      out relations = 2 ; rel [Dogs] --attack--> [Cats] ; rel [Cats] --attack--> [Dogs]
    C12. Contradiction is symmetric for de-duplication (any mode)
      in  [A]⏎   >< [B]⏎⏎[B]⏎   >< [A]
      out relations = 1 ; rel [A] --contradictory--> [B]
    C13. Same relation written from both ends is one relation with two occurrences
      in  [A]⏎   + [B]⏎⏎[B]⏎   +> [A]
      out relations = 1 ; occurrences [B] --support--> [A] = 2
    C14. Nested relations
      in  [A]⏎   + <B>⏎      - <C>⏎         + d⏎      + <E>⏎   - <F>
      out ok ; rel <B> --support--> [A] ; rel <C> --attack--> <B> ; rel [Untitled 1] --support--> <C> ; rel <E> --support--> <B> ; rel <F> --attack--> [A] ; relations = 5
    C15. One space of extra indentation nests
      in  <Walk>⏎   <+ [Sun]⏎    +> <Picnic>
      out ok ; rel [Sun] --support--> <Walk> ; rel [Sun] --support--> <Picnic>
    C16. A tab counts as one column
      in  A⏎→+ B⏎    + C
      out ok ; rel [Untitled 2] --support--> [Untitled 1] ; rel [Untitled 3] --support--> [Untitled 2]
    C17. Dedent to a width between two levels joins the shallower level
      in  A⏎    + B⏎        + C⏎      + D⏎    + E
      out ok ; rel [Untitled 3] --support--> [Untitled 2] ; rel [Untitled 4] --support--> [Untitled 1] ; rel [Untitled 5] --support--> [Untitled 1]
    C18. A second line at the in-between width nests under the first (oddity)
      in  A⏎    + B⏎        + C⏎      + D⏎      + E
      out ok ; rel [Untitled 4] --support--> [Untitled 1] ; rel [Untitled 5] --support--> [Untitled 4]
    C19. The indentation of the root line is irrelevant
      in          A⏎    + B
      out ok ; rel [Untitled 2] --support--> [Untitled 1]
    C20. A relation with zero indentation is an error
      in  A⏎+ B
      out error 2:1
    C21. A relation less indented than its predecessor, below level one, is an error
      in  A⏎    + B⏎  + C
      out error 3:1 ; rel [Untitled 2] --support--> [Untitled 1]
    C22. A relation after a blank line is an error
      in  [A]⏎⏎   + [B]
      out error 3:1
    C23. Continuation lines inside a relation's text
      in  [A]: one⏎two⏎    + [B]: three⏎      four⏎  five⏎    - c
      out ok ; text [A] = "one two" ; text [B] = "three four five" ; rel [B] --support--> [A] ; rel [Untitled 1] --attack--> [A]
    C24. No space needed after a relation symbol (except the bare `_`)
      in  [A]: a⏎   +[B]: b⏎   -<C>: c⏎   ><[D]⏎   _>[E]⏎   <_[F]
      out ok ; relations = 5
    C25. Bare `_` without following space is emphasis, hence an error here
      in  [A]: a⏎   _[G]
      out error 2
    C26. `><` takes only a statement as child
      in  [A]⏎   >< <B>
      out error 2:7
    C27. An argument may be the parent of `><`
      in  <A>⏎   >< [B]
      out ok ; rel <A> --contradictory--> [B] ; edge <A> --attack--> [B]
    C28. Relation with no content
      in  [A]⏎   +⏎⏎[B]
      out error 2 ; statements = A | B
    C29. Simple premise-conclusion structure
      in  <Arg>: sketch⏎⏎(1) Bread is cheap.⏎(2) [Hunger]: Hunger is bad.⏎----⏎(3) [Bread]: Give bread.
      out ok ; pcs <Arg> = premise [Untitled 1], premise [Hunger], main-conclusion [Bread] ; flags [Hunger] = premise ; flags [Bread] = main ; text <Arg> = "sketch" ; relations = 0
    C30. PCS without a preceding argument creates an untitled argument
      in  Some talk.⏎⏎(1) p⏎----⏎(2) c
      out ok ; arguments = Untitled 2 ; pcs <Untitled 2> = premise [Untitled 3], main-conclusion [Untitled 4]
    C31. Intermediary conclusions
      in  <Arg>⏎⏎(1) p⏎----⏎(2) [M]: m⏎(3) q⏎-----⏎(4) c
      out ok ; pcs <Arg> = premise [Untitled 1], intermediary-conclusion [M], premise [Untitled 2], main-conclusion [Untitled 3] ; flags [M] = inter
    C32. Premise numbers are not interpreted
      in  <Arg>⏎⏎(7) p⏎(7) q⏎----⏎(1) c
      out ok ; pcs <Arg> = premise [Untitled 1], premise [Untitled 2], main-conclusion [Untitled 3]
    C33. Expanded inference on one line
      in  <Arg>⏎⏎(1) p⏎-- Modus Ponens, Rule (b) {uses: [1]} --⏎(2) c
      out ok ; rules <Arg>@1 = Modus Ponens | Rule (b) ; infdata <Arg>@1 = {"uses":[1]}
    C34. Expanded inference over several lines
      in  <Arg>⏎⏎(1) p⏎--⏎Non-trivial rule⏎{uses: [1]}⏎--⏎(2) c
      out ok ; rules <Arg>@1 = Non-trivial rule ; infdata <Arg>@1 = {"uses":[1]}
    C35. Inference with only block metadata
      in  <Arg>⏎⏎(1) p⏎--⏎{⏎  uses: [1]⏎}⏎--⏎(2) c
      out ok ; rules <Arg>@1 =  ; infdata <Arg>@1 = {"uses":[1]}
    C36. Three hyphens do not make an inference
      in  <Arg>⏎⏎(1) p⏎---⏎(2) c
      out error 5
    C37. A trailing comma in the rule list is an error
      in  <Arg>⏎⏎(1) p⏎--⏎Modus Ponens,⏎--⏎(2) c
      out error 5
    C38. PCS must be separated from the argument line
      in  <Arg>⏎(1) p⏎----⏎(2) c
      out error 2:1
    C39. PCS must end with a conclusion
      in  <Arg>⏎⏎(1) p⏎----⏎(2) c⏎(3) q
      out error 6
    C40. PCS may not contain a blank line
      in  <Arg>⏎⏎(1) p⏎⏎(2) q⏎----⏎(3) c
      out error 3
    C41. Argument references cannot be premises
      in  <Arg>⏎⏎(1) <Other>⏎----⏎(2) c
      out error 3:5
    C42. Two structures for one argument are rejected; the first is kept (oddity: the original also stops reading)
      in  <Arg>⏎⏎(1) p⏎----⏎(2) c⏎⏎<Arg>⏎⏎(1) q⏎----⏎(2) d⏎⏎[Later]: x
      out exception multiple-pcs-assignments ; pcs <Arg> = premise [Untitled 1], main-conclusion [Untitled 2]
    C43. Relations under premises and conclusions
      in  <Arg>⏎⏎  (1) p⏎    + [Q]: q⏎  (2) r⏎  ----⏎  (3) [C]: c⏎    -> [D]: d
      out ok ; rel [Q] --support--> [Untitled 1] ; rel [C] --attack--> [D]
    C44. Undercut under an inference
      in  <Arg>⏎⏎(1) p⏎----⏎   <_ [U]: u⏎   _ <V>⏎(2) c
      out ok ; rel [U] --undercut--> inf(<Arg>@1) ; rel <V> --undercut--> inf(<Arg>@1) ; edge <V> --undercut--> <Arg>
    C45. Undercut under a conclusion targets its inference
      in  <Arg>⏎⏎(1) p⏎----⏎(2) [C]: c⏎   <_ [U]⏎   +> [X]
      out ok ; rel [U] --undercut--> inf(<Arg>@1) ; rel [C] --support--> [X]
    C46. Only undercuts are allowed under an inference
      in  <Arg>⏎⏎(1) p⏎----⏎   - [X]⏎(2) c
      out error 5
    C47. Undercut under a premise of the first PCS targets the premise
      in  <Arg>⏎⏎(1) p⏎   <_ [U]⏎----⏎(2) c
      out rel [U] --undercut--> [Untitled 1]
    C48. Stale inference (bug): a later statement's undercut goes to the previous inference
      in  <Arg>⏎⏎(1) p⏎----⏎(2) c⏎⏎[X]: x⏎   <_ [U]: u
      out rel [U] --undercut--> inf(<Arg>@1)
    C49. Outgoing relations of a reconstructed argument move to its main conclusion
      in  <Arg>⏎   -> [S]: s⏎   +> <B>⏎   <- <K>⏎⏎<Arg>⏎⏎(1) p⏎----⏎(2) [C]: c
      out ok ; rel [C] --attack--> [S] ; rel [C] --support--> <B> ; rel <K> --attack--> <Arg> ; relations = 3 ; edge [C] --attack--> [S] ; edge <Arg> --support--> [C]
    C50. The same in strict mode is contrary/entails towards statements only
      in  ===⏎model: {mode: strict}⏎===⏎⏎<Arg>⏎   -> [S]: s⏎   +> [T]: t⏎   -> <B>⏎⏎<Arg>⏎⏎(1) p⏎----⏎(2) [C]: c
      out rel [C] --contrary--> [S] ; rel [C] --entails--> [T] ; rel [C] --attack--> <B>
    C51. A sketched support of an argument's own conclusion disappears
      in  [C]: claim⏎   + <Arg>: sketch⏎⏎<Arg>⏎⏎(1) p⏎----⏎(2) [C]
      out ok ; relations = 0 ; flags [C] = main, top ; nodes = [C] <Arg> ; edge <Arg> --support--> [C] ; edges = 1
    C52. Incoming undercut of a reconstructed argument goes to the last inference
      in  <U>⏎   _> <Arg>⏎⏎<Arg>⏎⏎(1) p⏎----⏎(2) m⏎----⏎(3) c
      out rel <U> --undercut--> inf(<Arg>@2)
    C53. Redundant statement-to-argument attack is dropped
      in  [Open]: The pool is open.⏎   - [Shut]: It is shut.⏎⏎<Sign>⏎⏎(1) A sign says so.⏎----⏎(2) [Shut]⏎   -> <Swim>⏎⏎<Swim>⏎⏎(1) [Open]⏎----⏎(2) We can swim.
      out ok ; relations = 1 ; rel [Shut] --attack--> [Open] ; occurrences [Shut] --attack--> [Open] = 2
    C54. Conclusion reused as premise: implicit support edge only
      in  <One>⏎⏎(1) p⏎----⏎(2) [M]: m⏎⏎<Two>⏎⏎(1) [M]⏎----⏎(2) c
      out ok ; relations = 0 ; flags [M] = premise, main ; nodes = [M] <One> <Two> ; edge <One> --support--> [M] ; edge [M] --support--> <Two> ; edges = 2
    C55. The same with the statement hidden
      cfg {"selection":{"statementSelectionMode":"not-used-in-argument"}}
      in  <One>⏎⏎(1) p⏎----⏎(2) [M]: m⏎⏎<Two>⏎⏎(1) [M]⏎----⏎(2) c
      out nodes = <One> <Two> ; edge <One> --support--> <Two> ; edges = 1
    C56. Incoming relations of intermediary conclusions are no argument edges
      in  <Arg>⏎⏎(1) p⏎----⏎(2) m⏎   - <X>⏎(3) q⏎----⏎(4) c
      out rel <X> --attack--> [Untitled 2] ; nodes = [Untitled 2] <X> ; edge <X> --attack--> [Untitled 2] ; edges = 1
    C57. Contradiction with a hidden premise: edge from the other side
      cfg {"selection":{"statementSelectionMode":"not-used-in-argument"}}
      in  [T]: t⏎⏎<A>⏎⏎(1) p⏎   >< [T]⏎----⏎(2) c⏎⏎<B>⏎⏎(1) q⏎----⏎(2) [T]
      out nodes = <A> <B> ; edge <B> --attack--> <A> ; edges = 1
    C58. Disconnected elements are left out by default
      in  [A]: alone⏎⏎<B>: alone too⏎⏎[C]⏎   + <D>
      out nodes = [C] <D>
    C59. ... unless configured; untitled statements still need `all`
      cfg {"selection":{"excludeDisconnected":false}}
      in  [A]: alone⏎⏎<B>: alone too⏎⏎Plain text.
      out nodes = [A] <B>
    C60. Mode `all`
      cfg {"selection":{"statementSelectionMode":"all"}}
      in  <A>⏎⏎(1) p⏎----⏎(2) c⏎   -> [X]
      out nodes = [Untitled 1] [Untitled 2] [X] <A> ; edge [Untitled 2] --attack--> [X] ; edge <A> --support--> [Untitled 2] ; edge [Untitled 1] --support--> <A>
    C61. Mode `with-title` (default) hides untitled premises but keeps unrepresentable ones
      in  <A>⏎⏎(1) p⏎(2) [Q]: q⏎----⏎(3) c⏎   -> loose end
      out nodes = [Q] [Untitled 3] <A> ; edge <A> --attack--> [Untitled 3] ; edge [Q] --support--> <A>
    C62. Mode `top-level`
      cfg {"selection":{"statementSelectionMode":"top-level"}}
      in  <A>⏎⏎(1) [P]: p⏎(2) [Q]: q⏎----⏎(3) c⏎   -> [X]⏎⏎[P]
      out nodes = [P] [X] <A>
    C63. `isInMap` flags
      in  [A]: a {isInMap: false}⏎   + <B>⏎⏎[D]: d {isInMap: true}
      out nodes = [D] ; edges = 0
    C64. Include and exclude lists
      cfg {"selection":{"includeStatements":["Untitled 1"],"excludeStatements":["X"],"excludeArguments":["K"]}}
      in  <A>⏎⏎(1) p⏎----⏎(2) [C]: c⏎⏎[X]: x⏎   + <A>⏎⏎<K>⏎   -> [C]
      out nodes = [Untitled 1] [C] <A> ; edges = 2
    C65. Selecting by tag
      cfg {"selection":{"selectedTags":["core"]}}
      in  [A]: a #core⏎   + <B> #core⏎   - <C> #side⏎   - <D>
      out nodes = [A] <B>
    C66. Selecting by section
      cfg {"selection":{"selectedSections":["Pro"]}}
      in  [t]: x⏎   + <a>⏎⏎# Pro⏎⏎<a>: d⏎   + <c>: e
      out nodes = {Pro}( <a> <c> )
    C67. Headings, sections and default groups (two deepest levels)
      in  # One⏎⏎[A]: a⏎   + <B>⏎⏎## Two⏎⏎<B>: b⏎   - <C>⏎⏎### Three⏎⏎<C>: c
      out ok ; sections = One:1, Two:2, Three:3 ; section [A] = One ; section <B> = Two ; isgroup One = false ; isgroup Two = true ; nodes = {Two}( <B> {Three}( <C> ) ) [A]
    C68. A PCS decides the section of its argument
      in  # One⏎⏎<B>: b⏎   + [X]: x⏎⏎# Two⏎⏎<B>⏎⏎(1) p⏎----⏎(2) c
      out section <B> = Two ; section [X] = One
    C69. `isInGroup`
      in  # One⏎⏎[A]: a⏎   + <B> {isInGroup: true}⏎   + <C>: c {isInGroup: false}⏎⏎# Two⏎⏎<B>: b⏎⏎<C> {isInGroup: true}
      out section <B> = One ; section <C> = Two
    C70. Element only referenced takes the section of its first reference
      in  # One⏎⏎[p]⏎   + <a>⏎⏎# Two⏎⏎[p]: defined here
      out section [p] = Two ; section <a> = One
    C71. Closed group collapses its members
      in  # One {isClosed: true}⏎⏎[A]: a⏎   + <B>: b⏎⏎# Two⏎⏎<C>: c⏎   + [A]
      out nodes = {One}( ) {Two}( <C> ) ; edge {One} --support--> <C> ; edges = 1
    C72. `group.sections` turns unlisted headings off
      cfg {"group":{"sections":{"One":{"isGroup":true}}}}
      in  # One⏎⏎[A]: a⏎   + <B>⏎⏎# Two⏎⏎<B>: b
      out isgroup One = true ; isgroup Two = false ; nodes = {One}( [A] ) <B>
    C73. Heading text may continue on the next line (oddity)
      in  # Head⏎text here⏎⏎[B]: b
      out ok ; sections = Head text here:1
    C74. Hash without space is a tag, not a heading
      in  #Head words
      out ok ; tags [Untitled 1] = Head ; text [Untitled 1] = "#Head words"
    C75. Heading tags and metadata
      in  # Pro side #pro {isGroup: true}⏎⏎[A]: a
      out sections = Pro side #pro:1 ; sectiondata Pro side #pro = {"isGroup":true}
    C76. Tag forms
      in  [A]: x #a-b_c #(two words!) end#z
      out tags [A] = a-b_c | two words! | z
    C77. Tags on references count for the class
      in  [A]: text #one⏎⏎[A] #two
      out tags [A] = one | two
    C78. Metadata: inline, own line, block; deep merge, arrays by index
      in  [A]: t {l: [1, 2, 3], m: {x: 1}}⏎⏎[A]⏎{l: [9], m: {y: 2}}⏎⏎[A] {⏎k: 1⏎}
      out ok ; data [A] = {"l":[9,2,3],"m":{"x":1,"y":2},"k":1}
    C79. Text after metadata is an error
      in  [A]: t {a: 1} more
      out error 1:15
    C80. Emphasis ranges
      in  [A]: **bold *it* more** and __x__.
      out ok ; text [A] = "bold it more and x." ; ranges [A] = bold 0-11, italic 5-6, bold 17-17
    C81. Spaced asterisks are text
      in  [A]: 2 * 3 ** 4
      out ok
    C82. Unclosed emphasis is an error in strict checking (oddity)
      in  [A]: some *text here⏎⏎[B]: b
      out error 1 ; statements = A | B
    C83. Intraword underscore opens emphasis: error in strict checking (oddity)
      in  [A]: snake_case here⏎⏎[B]: b
      out error 1
    C84. Escapes
      in  [A]: a \[b\] \<c\> \# \* \_ \{ \\ d
      out ok ; text [A] = "a [b] <c> # * _ { \ d"
    C85. Escaped line starts
      in  \+ no relation⏎\(1) no premise
      out ok ; text [Untitled 1] = "+ no relation (1) no premise"
    C86. Links and mentions
      in  [A]: see [site](https://x.org/y) and @[B], @<C d>.
      out ok ; statements = A ; text [A] = "see site and @[B], @<C d>." ; ranges [A] = link 4-7, statement-mention 13-16, argument-mention 19-24
    C87. Brackets in text need escaping
      in  [A]: foo [bar] baz
      out error 1:10
    C88. A definition title runs to the first `]:` of the line (oddity)
      in  [A] and [B]: text
      out ok ; statements = A] and [B
    C89. Shortcodes
      in  [A]: p .v. q :heart: :nope: e.g. 3:30:15
      out ok ; text [A] = "p ∨ q ❤ :nope: e.g. 3:30:15"
    C90. Comments in all three styles
      in  A <!-- x --> B /* y */ C // z⏎D
      out ok ; text [Untitled 1] = "A B C D"
    C91. Comment lines inside a relation list
      in  A⏎   + B⏎   // note⏎   /* more */⏎   + C
      out ok ; relations = 2
    C92. Plain-text URL is cut by the comment rule (oddity)
      in  See https://x.org now⏎next line
      out text [Untitled 1] = "See https: next line"
    C93. Frontmatter is parsed and configures
      in  ===⏎title: Demo⏎model:⏎  removeTagsFromText: true⏎===⏎⏎[A]: a #t b
      out ok ; frontmatter title = "Demo" ; text [A] = "a b" ; tags [A] = t
    C94. Frontmatter needs a blank line after it
      in  ===⏎title: Demo⏎===⏎[A]: a
      out error 4:1
    C95. Unordered list
      in  * [A]: a⏎* [B]: b⏎   + [C]: c⏎* <D>: d
      out ok ; statements = A | B | C ; arguments = D ; flags [A] = none ; rel [C] --support--> [B]
    C96. Ordered list
      in  1. one⏎2. [Two]
      out ok ; statements = Untitled 1 | Two
    C97. Nested lists are errors
      in  * a⏎   * b
      out error 2
    C98. A continuation line starting with a number and dot is a list item: error
      in  It began in⏎2019. Then more.
      out error 2
    C99. Numbering of untitled elements is shared and given to a parent before its children
      in  (1) a⏎   + b⏎----⏎(2) c
      out arguments = Untitled 1 ; pcs <Untitled 1> = premise [Untitled 2], main-conclusion [Untitled 4] ; rel [Untitled 3] --support--> [Untitled 2]
    C100. A user title may collide with a generated one (oddity)
      in  Rain.⏎⏎[Untitled 1]: mine
      out statements = Untitled 1 ; members [Untitled 1] = top, top
    C101. Label modes
      cfg {"map":{"statementLabelMode":"text","argumentLabelMode":"title"}}
      in  [A]: a⏎   + <B>: b⏎   - quiet
      out label [A] = none / "a" ; label [Untitled 1] = none / "quiet" ; label <B> = "B" / none
    C102. Default label mode hides generated titles only
      in  [A]: a⏎   + <B>⏎   - quiet
      out label [A] = "A" / "a" ; label [Untitled 1] = none / "quiet" ; label <B> = "B" / none
    C103. Default colours
      in  [A]: a #t1⏎   + <B> #t2⏎   - <C>
      out color [A] = #d95f02 ; color <B> = #7570b3 ; color <C> = #1b9e77 ; edgecolor <B> --support--> [A] = #00ff00 ; edgecolor <C> --attack--> [A] = #ff0000
    C104. Tag priority, explicit colours
      cfg {"color":{"tagColors":{"t2":{"color":3,"priority":2},"t3":"#123456"}}}
      in  [A]: a #t1 #t2⏎   + <B> #t3⏎   - <C> {color: 2}⏎   - <D> {color: "#fff"}
      out color [A] = #e7298a ; color <B> = #123456 ; color <C> = #7570b3 ; color <D> = #fff
    C105. Exploding an argument
      cfg {"model":{"explodeArguments":true}}
      in  <A>: d⏎⏎(1) p⏎(2) q⏎----⏎(3) m⏎(4) r⏎----⏎(5) c⏎   +> [Z]: z
      out arguments = A - 1 | A - 2 ; pcs <A - 1> = premise [Untitled 1], premise [Untitled 2], main-conclusion [Untitled 3] ; pcs <A - 2> = premise [Untitled 3], premise [Untitled 4], main-conclusion [Untitled 5] ; edge <A - 1> --support--> <A - 2> ; edge <A - 2> --support--> [Z]
    C106. Exploding with `uses`
      cfg {"model":{"explodeArguments":true}}
      in  <A>⏎⏎(1) p⏎(2) q⏎----⏎(3) m⏎(4) r⏎--⏎{uses: [1, 4]}⏎--⏎(5) n⏎----⏎(6) c {uses: [3, 5]}
      out pcs <A - 2> = premise [Untitled 1], premise [Untitled 4], main-conclusion [Untitled 5] ; pcs <A - 3> = premise [Untitled 3], premise [Untitled 5], main-conclusion [Untitled 6] ; edge <A - 1> --support--> <A - 3> ; edges = 2
    C107. Keeping argument relations untransformed
      cfg {"model":{"transformArgumentRelations":false}}
      in  <A>⏎   -> [S]: s⏎⏎<A>⏎⏎(1) p⏎----⏎(2) [C]: c
      out rel <A> --attack--> [S]
    C108. Regrouping replaces heading sections
      cfg {"group":{"regroup":[{"title":"G","statements":["A"],"arguments":["B"]}]}}
      in  # Old⏎⏎[A]: a⏎   + <B>: b⏎   - <C>: c
      out section [A] = G ; section <B> = G ; nodes = {G}( [A] <B> ) <C>
    C109. CRLF line ends are accepted
      cfg (line ends CRLF)
      in  [A]: a⏎b⏎   + [B]: c⏎⏎[C]: d
      out ok ; text [A] = "a b" ; rel [B] --support--> [A]
    C110. Headings may be indented
      in     # Shop⏎⏎[A]: a
      out ok ; sections = Shop:1
    C111. Tags of a reference must be on its line
      in  [A]⏎#x
      out error 2:1
    C112. A first definition outside any section yields to one inside
      in  [A]: a⏎⏎# Shop⏎⏎[A]: b
      out section [A] = Shop ; text [A] = "b"
    C113. Undercut under an intermediary conclusion
      in  <Arg>⏎⏎(1) p⏎----⏎(2) m⏎   <_ <U>⏎----⏎(3) c
      out rel <U> --undercut--> inf(<Arg>@1)
    C114. Elements without tag on request
      cfg {"selection":{"selectedTags":["core"],"selectElementsWithoutTag":true}}
      in  [A]: a #core⏎   + <B>⏎   - <C> #side
      out nodes = [A] <B>
    C115. A premise text may start on the next line
      in  <Arg>⏎⏎(1)⏎   Eggs are cheap.⏎----⏎(2) c
      out ok ; text [Untitled 1] = " Eggs are cheap."
    C116. Spaces after punctuation collapse, inside plain words they do not
      in  [A]: a,  b  c
      out ok ; text [A] = "a, b  c"
    C117. A nested same-title child is completed first
      in  [A]: outer⏎   + [A]: inner
      out members [A] = rel, top ; text [A] = "outer" ; rel [A] --support--> [A]
    C118. Two arguments with one conclusion, both sketched towards the same claim
      in  [X]: x⏎   + <A>⏎   + <B>⏎⏎<A>⏎⏎(1) p⏎----⏎(2) [C]: c⏎⏎<B>⏎⏎(1) q⏎----⏎(2) [C]
      out relations = 1 ; rel [C] --support--> [X] ; edge <A> --support--> [C] ; edge <B> --support--> [C] ; edges = 3
    C119. Strict mode: a sketched attack on a premise becomes contrary once the attacker is reconstructed
      in  ===⏎model: {mode: strict}⏎===⏎⏎<A>⏎⏎(1) p⏎   - <B>⏎----⏎(2) c⏎⏎<B>⏎⏎(1) q⏎----⏎(2) d
      out rel [Untitled 4] --contrary--> [Untitled 1] ; edge <B> --attack--> <A>
    """##
}
