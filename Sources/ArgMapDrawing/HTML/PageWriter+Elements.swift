import ArgMapModel
import ArgMapSyntax

extension PageWriter {
  /// Writes a section about every statement and argument, in the order of the outline, and about
  /// every group.
  func writeElements(to xml: inout XML) {
    let kinds =
      groups.all.isEmpty ? "Statements and arguments" : "Statements, arguments and groups"
    xml += """
      <section id="elements" aria-labelledby="elements-heading">
      <h2 id="elements-heading">\(kinds)</h2>
      <p class="hint" hidden="hidden">Choose a box of the diagram or a line of the outline to read about it.</p>
      <p class="back" hidden="hidden"><button type="button" data-do="back">Back to the diagram</button></p>

      """
    var findings: [Element: [Diagnostic]] = [:]
    for finding in page.findings ?? [] {
      for element in Set(finding.elements.map(map.panelElement)) {
        findings[element, default: []].append(finding.diagnostic)
      }
    }
    let anchors = Dictionary(grouping: map.anchors, by: \.element)
    for element in outline.entries {
      let id = names.sectionID(of: element, in: map)
      xml +=
        "<section id=\"\(id)\" class=\"about\" tabindex=\"-1\" aria-labelledby=\"title-of-\(id)\">\n"
      writeHeading(of: element, id: id, to: &xml)
      if let occurrence = map.occurrence(of: element), occurrence.trimmedText != nil {
        xml += "<p class=\"text\" dir=\"auto\"\(language)>\(XML(occurrence, linkedBy: names))</p>\n"
      }
      writePlace(of: element, to: &xml)
      if case .argument(let argument) = element { writeSteps(of: map[argument], to: &xml) }
      writeLinks(of: element, to: &xml)
      writeFindings(findings[element] ?? [], to: &xml)
      writeAnchors(anchors[element] ?? [], to: &xml)
      switch element {
      case .statement(let id): writeTags(map[id].tags, and: map[id].metadata, to: &xml)
      case .argument(let id): writeTags(map[id].tags, and: map[id].metadata, to: &xml)
      case .inference: preconditionFailure("a step is told by its argument")
      }
      xml += "</section>\n"
    }
    writeGroups(to: &xml)
    xml += "</section>\n"
  }

  private func writeHeading(of element: Element, id: String, to xml: inout XML) {
    let kind: String
    let title: String?
    switch element {
    case .statement(let statement):
      let statement = map[statement]
      kind =
        if centralClaims.contains(statement.id) {
          Wording.legend(of: .statement, .centralClaim)
        } else if map.isImplicit(statement) {
          Wording.legend(of: .statement, .implicit)
        } else {
          Wording.legend(of: .statement, map.isBasic(statement) ? .basic : .claim)
        }
      title = statement.isUntitled ? nil : statement.title
    case .argument(let argument):
      kind = Wording.legend(of: .argument, .claim)
      title = map[argument].isUntitled ? nil : map[argument].title
    case .inference: preconditionFailure("a step is told by its argument")
    }
    xml += "<h3 id=\"title-of-\(id)\">\(kind)"
    if let title { xml += ": <bdi class=\"title\"\(language)>\(title.shown)</bdi>" }
    xml += "</h3>\n"
  }

  // MARK: Steps

  private func writeSteps(of argument: Argument, to xml: inout XML) {
    guard let structure = argument.structure else { return }
    xml += "<h4>Step by step</h4>\n<ol class=\"steps\">\n"
    for line in structure.lines {
      if let inference = line.inference { write(map[inference], of: structure, to: &xml) }
      let role = line.role == .premise ? "premise" : "conclusion"
      xml += "<li class=\"\(role)\"><span class=\"number\">(\(line.label))</span> "
      write(.statement(line.statement), whole: false, to: &xml)
      xml += "</li>\n"
    }
    xml += "</ol>\n"
  }

  private func write(
    _ inference: Inference, of structure: PremiseConclusionStructure, to xml: inout XML
  ) {
    let inputs = inference.inputs.map { "(\(structure.lines[$0].label))" }
    xml += "<li class=\"inference\">"
    xml += inputs.isEmpty ? "From nothing" : "From \(inputs.joined(separator: ", "))"
    if !inference.rules.isEmpty {
      xml += " by <span\(language)>\(inference.rules.joined(separator: ", ").shown)</span>"
    }
    if let scheme = inference.scheme, !inference.rules.contains(scheme) {
      xml += ", scheme <span\(language)>\(scheme.shown)</span>"
    }
    xml += "</li>\n"
  }

  // MARK: Links

  private func writeLinks(of element: Element, to xml: inout XML) {
    var toward = map.linksToward(element)
    // They are told step by step already.
    toward.removeAll { [.premise, .intermediateConclusion].contains($0.kind) }
    let outward = map.linksFrom(element)
    let lists = [
      ("What supports it", toward.filter(\.isSupporting), true),
      ("What attacks it", toward.filter { !$0.isSupporting }, true),
      ("What it supports", outward.filter(\.isSupporting), false),
      ("What it attacks", outward.filter { !$0.isSupporting }, false),
    ]
    for (heading, links, isToward) in lists where !links.isEmpty {
      xml += "<h4>\(heading)</h4>\n<ul class=\"links\">\n"
      for link in links {
        let how: XML = "<span class=\"how \(link.className)\">\(link.words)</span>"
        let other = names.link(to: link.element, in: map, language: language)
        xml += isToward ? "<li>\(other) \(how) it</li>\n" : "<li>it \(how) \(other)</li>\n"
      }
      xml += "</ul>\n"
    }
  }

  // MARK: Findings, sources and data

  private func writeFindings(_ findings: [Diagnostic], to xml: inout XML) {
    guard !findings.isEmpty else { return }
    xml += "<h4>Findings</h4>\n<ul class=\"findings\">\n"
    for finding in findings {
      write(finding, to: &xml)
      xml += "</li>\n"
    }
    xml += "</ul>\n"
  }

  private func writeAnchors(_ anchors: [Anchor], to xml: inout XML) {
    guard !anchors.isEmpty else { return }
    xml += "<h4>Source</h4>\n"
    for anchor in anchors {
      xml += "<figure class=\"source\">"
      if let quote = anchor.quote {
        xml += "<blockquote><p dir=\"auto\"\(language)>\(quote.shown)</p></blockquote>"
      }
      let parts = [
        anchor.speaker, citations.title(of: anchor), anchor.page.map { "page \($0)" },
        anchor.paragraph.map { "paragraph \($0)" },
      ]
      xml += "<figcaption>\(parts.compactMap(\.self).joined(separator: ", ").shown)"
      if let place = citations.places[anchor.quoteRange] {
        xml += """
           <a class="in-text" href="#\(place.first)" data-last="\(place.last)">in the text</a>
          """
      }
      xml += "</figcaption></figure>\n"
    }
  }

  func writeTags(_ tags: [Tag.ID], and metadata: Metadata, to xml: inout XML) {
    if !tags.isEmpty {
      xml += "<h4>Tags</h4>\n<ul class=\"tags\">"
      for tag in tags { xml += "<li class=\"tag\"\(language)>#\(map[tag].name.shown)</li>" }
      xml += "</ul>\n"
    }
    // The source is told above.
    let entries = metadata.entries.filter { $0.key != "source" }
    guard !entries.isEmpty else { return }
    xml += "<h4>Data</h4>\n<dl>\n"
    for entry in entries {
      xml += "<dt>\(entry.key.shown)</dt><dd\(language)>\(entry.value.flow.shown)</dd>\n"
    }
    xml += "</dl>\n"
  }
}

extension MetadataValue {
  /// The value on one line.
  fileprivate var flow: String {
    switch self {
    case .null: "–"
    case .scalar(let scalar): scalar.text
    case .sequence(let list): "[\(list.map(\.flow).joined(separator: ", "))]"
    case .mapping(let metadata):
      "{\(metadata.entries.map { "\($0.key): \($0.value.flow)" }.joined(separator: ", "))}"
    }
  }
}
