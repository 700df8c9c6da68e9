import ArgMapModel
import ArgMapSyntax

/// Writes the page of a map.
///
/// What is shown only where the script runs has the attribute `hidden`, which the script takes away.
struct PageWriter {
  let page: Page
  let names: PageNames
  let outline: PageOutline
  /// The attribute that names the language of the map's texts, where the map says which it is.
  let language: XML
  let citations: PageCitations
  let groups: PageGroups

  var map: ArgumentMap { page.map }
  let wording: Wording
  let centralClaims: Set<Statement.ID>

  init(_ page: Page) {
    self.page = page
    names = PageNames(page.map, page.drawing.graph)
    outline = PageOutline(of: page.map)
    citations = PageCitations(page)
    groups = PageGroups(page.map, page.drawing.graph, outline)
    wording = Wording(page.drawing.graph)
    centralClaims = Set(page.map.centralClaims)
    language = page.map.language.map { " lang=\"\($0)\"" } ?? XML()
  }

  func document() -> XML {
    let svg = page.layout.map { XML(drawn: page.drawing.svg($0)) }
    let style = PackageResources.page_css
    // A strict XML parser takes what is between the marks for text, as browsers do anyway.
    let script =
      Array("//<![CDATA[\n".utf8) + PackageResources.page_js + Array("//]]>\n".utf8)
    var policy = ContentSecurityPolicy()
    policy.allow(style: style)
    policy.allow(script: script)
    if let svg { policy.allow(stylesOf: svg.bytes) }

    let title = wording.title.shown
    var xml: XML = """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="en">
      <head>
      <meta charset="utf-8"/>
      <meta http-equiv="Content-Security-Policy" content="\(policy.text)"/>
      <meta name="referrer" content="no-referrer"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="color-scheme" content="light dark"/>
      <meta name="generator" content="argmap"/>
      <title>\(title)</title>
      <style>
      """
    xml += XML(drawn: style)
    xml += """
      </style>
      </head>
      <body>
      <a class="skip" href="#outline">Skip to the outline</a>
      <header>
      <h1><bdi\(language)>\(title)</bdi></h1>

      """
    writeFront(to: &xml)
    xml += """
      <form role="search" hidden="hidden">
      <label for="query">Search</label>
      <input id="query" type="search" autocomplete="off" spellcheck="false"/>
      <p id="status" role="status"></p>
      </form>
      </header>
      <main>

      """
    writeDiagram(svg, to: &xml)
    xml += "<div class=\"words\">\n"
    writeOutline(to: &xml)
    writeFindings(to: &xml)
    writeElements(to: &xml)
    xml += "</div>\n"
    writeCitedTexts(to: &xml)
    xml += "</main>\n<script>"
    xml += XML(drawn: script)
    xml += "</script>\n</body>\n</html>\n"
    return xml
  }

  // MARK: The diagram

  /// The ids of boxes and of what they stand for, in reading order, and the ends of lines are told in
  /// attributes: pairs of ids, of which none holds a space.
  private func writeDiagram(_ svg: XML?, to xml: inout XML) {
    xml += "<section id=\"diagram\" aria-labelledby=\"diagram-heading\">\n"
    xml += "<h2 id=\"diagram-heading\">Diagram</h2>\n"
    defer { xml += "</section>\n" }
    guard let svg else {
      xml += "<p>The diagram could not be drawn. The outline holds the whole map.</p>\n"
      return
    }
    let graph = page.drawing.graph
    var boxes = outline.entries.flatMap { element in
      (names.boxes[element] ?? []).map { "\($0) \(names.sectionID(of: element, in: map))" }
    }
    boxes += groups.all.map { "\($0.box) \($0.sectionID)" }
    let lines = graph.edges.map { "\(graph.nodes[$0.tail].id) \(graph.nodes[$0.head].id)" }
    xml += """
      <p class="tools" hidden="hidden">
      <button type="button" data-do="zoom-in" aria-label="Zoom in" title="Zoom in (+)">+</button>
      <button type="button" data-do="zoom-out" aria-label="Zoom out" title="Zoom out (-)">−</button>
      <button type="button" data-do="fit" title="Show the whole diagram (0)">Fit</button>
      </p>
      <div id="stage"\(language) data-boxes="\(boxes.joined(separator: " "))" \
      data-lines="\(lines.joined(separator: " "))">

      """
    xml += svg
    xml += "</div>\n"
  }

  // MARK: The outline

  private func writeOutline(to xml: inout XML) {
    xml += "<section id=\"outline\" aria-labelledby=\"outline-heading\">\n"
    xml += "<h2 id=\"outline-heading\">Outline</h2>\n"
    var depth = -1
    for item in outline.items {
      if item.depth > depth {
        xml += "<ul>\n"
      } else {
        for _ in item.depth..<depth { xml += "</li></ul>\n" }
        xml += "</li>\n"
      }
      depth = item.depth
      write(item, to: &xml)
    }
    for _ in -1..<depth { xml += "</li></ul>\n" }
    if outline.items.isEmpty { xml += "<p>The map is empty.</p>\n" }
    writeGroupOutline(to: &xml)
    xml += "</section>\n"
  }

  private func write(_ item: PageOutline.Item, to xml: inout XML) {
    xml += "<li class=\"\(item.isReference ? "reference" : "entry")\">"
    if let link = item.link {
      // The item around it is the other end.
      xml += "<span class=\"how \(link.className)\">\(link.words)</span> "
    }
    guard !item.isReference else {
      xml += names.link(to: item.element, in: map, language: language)
      return
    }
    write(item.element, whole: true, to: &xml)
  }

  /// Writes the name of an element and what it says; what has no title is named by what it says.
  ///
  /// A long text is written only where the whole is asked for, which may be done once for each element.
  func write(_ element: Element, whole: Bool, to xml: inout XML) {
    let text = map.occurrence(of: element)?.trimmedText
    let isShort = (text?.utf8.count ?? 0) <= 1_000
    if map.isUntitledStatement(element), let text, whole || isShort {
      let section = names.sectionID(of: element, in: map)
      xml += "<a href=\"#\(section)\"><bdi\(language)>“\(text.shown)”</bdi></a>"
      return
    }
    xml += names.link(to: element, in: map, language: language)
    guard whole || isShort, let occurrence = map.occurrence(of: element) else { return }
    let said = XML(occurrence, linkedBy: names)
    if !said.bytes.isEmpty { xml += " <span class=\"said\" dir=\"auto\"\(language)>\(said)</span>" }
  }

  // MARK: Findings

  private func writeFindings(to xml: inout XML) {
    guard let findings = page.findings else { return }
    xml += "<section id=\"findings\" aria-labelledby=\"findings-heading\">\n"
    xml += "<h2 id=\"findings-heading\">Findings</h2>\n"
    if findings.isEmpty {
      xml += "<p>Nothing was found.</p>\n"
    } else {
      var places = Places()
      xml += "<ul class=\"findings\">\n"
      for finding in findings {
        write(finding.diagnostic, to: &xml)
        xml += " <span class=\"place\">\(places.place(of: finding.diagnostic, in: map.text))</span>"
        for element in finding.elements {
          xml += " "
          xml += names.link(to: element, in: map, language: language)
        }
        xml += "</li>\n"
      }
      xml += "</ul>\n"
    }
    xml += "</section>\n"
  }

  /// Begins the item of a finding.
  func write(_ finding: Diagnostic, to xml: inout XML) {
    let level = finding.severity.name
    xml += """
      <li class="finding"><span class="level \(level)">\(level)</span> \
      <span class="rule">\(finding.id.name)</span> \(finding.message.text.shown)
      """
  }
}

/// The places of findings, as people read them.
private struct Places {
  /// A map may be made of several files.
  private var tables: [String: LineTable] = [:]

  mutating func place(of finding: Diagnostic, in text: SourceText) -> String {
    let origin = text.origin(of: finding.range)
    let name = origin.text.name
    let table = tables[name] ?? LineTable(origin.text)
    tables[name] = table
    return "\(name):\(table.position(at: origin.range.lowerBound))".shown
  }
}

extension XML {
  /// What is XML already.
  init(drawn document: String) { self.init(stringLiteral: document) }
  init(drawn document: some Collection<UInt8>) {
    self.init(stringLiteral: String(decoding: document, as: UTF8.self))
  }
}

extension ArgumentMap {
  /// The language that the front matter names, where it could be the name of one.
  fileprivate var language: String? {
    guard let name = frontMatter["argmap"]?.mapping?["language"]?.scalarText,
      1...35 ~= name.utf8.count,
      name.utf8.allSatisfy({ byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
          true
        default: false
        }
      })
    else { return nil }
    return name
  }

  /// The place that gives the text of a statement or argument.
  func occurrence(of element: Element) -> Occurrence? {
    switch element {
    case .statement(let id): self[id].canonicalOccurrence
    case .argument(let id): self[id].canonicalOccurrence
    case .inference: nil
    }
  }

  /// Whether an element is a statement to which its author gave no title.
  fileprivate func isUntitledStatement(_ element: Element) -> Bool {
    if case .statement(let id) = element { self[id].isUntitled } else { false }
  }
}
