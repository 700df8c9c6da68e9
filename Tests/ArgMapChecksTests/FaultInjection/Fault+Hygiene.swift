import ArgMapSyntax
import ArgMapTestSupport

extension Fault {
  static let hygiene: [Fault] = [
    Fault("unused-definition", "a claim that nothing has to do with") { map, random in
      map.dropThesis()
      map.insert("1️⃣[Hearsay]: Nobody doubts it. #basic", &random)
      return true
    },
    Fault("unused-definition", "an argument that nothing has to do with") { map, random in
      map.dropThesis()
      map.insert("1️⃣<Hearsay>: Nobody doubts it.", &random)
      return true
    },
    Fault("orphan-component", "a debate about something else") { map, random in
      guard map.claims.count > 4 else { return false }
      map.dropThesis()
      map.insert(
        "1️⃣[Rumours]: Rumours should be stopped.\n  + <Harm>: They harm friendships.", &random)
      return true
    },
    Fault("several-roots", "a second claim at the top", isFurtherPlace: true) { map, random in
      guard !map.isStrict, !map.text.contains("><"),
        let claim = map.claims.pick(&random, where: \.isBasic)
      else { return false }
      map.dropThesis()
      map.insert("1️⃣[Rumours]: Rumours should be stopped.\n  + \(claim.name)", &random)
      return true
    },
    Fault("no-root", "a thesis against a reason for it") { map, random in
      guard !map.isStrict, !map.text.contains("><"),
        let claim = map.claims.pick(
          &random, where: { $0.isSupportWritten && $0.supports == [map.claims[0].title] })
      else { return false }
      map.dropThesis()
      map.insert("\(claim.name)\n  - \(map.claims[0].name)", &random)
      return map.replace("\(map.claims[0].name):", with: "1️⃣\(map.claims[0].name):")
    },
    text("group-misuse", "a frame around nothing", "1️⃣# Rumours {isGroup: true}\n\n# Facts"),
    reason("unknown-tag", "a misspelt tag", "[Hearsay]: Nobody doubts it. #basic 1️⃣#theses"),
    Fault("unknown-tag", "a tag that is not declared") { map, random in
      map.settings.append("tags: [fact, part]")
      return reason("unknown-tag", "", "[Hearsay]: Nobody doubts it. #basic 1️⃣#rumour").plant(
        &map, &random)
    },
    reason(
      "text-rewritten", "an abbreviation that is read as a symbol",
      "[Hearsay]: The drug is given i1️⃣.v. twice daily. #basic"),
  ]
}

extension CleanMap {
  /// Declares no thesis.
  fileprivate mutating func dropThesis() {
    theses = []
    _ = replace(" #thesis", with: "")
  }
}
