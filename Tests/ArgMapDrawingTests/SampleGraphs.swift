import ArgMapDrawing
import ArgMapModel

/// Graphs to draw, written down like maps.
enum SampleGraphs {
  /// Two groups, sketched arguments, every kind of relation but entailment.
  static var debate: Graph {
    var graph = Graph(title: "Car-free old town")
    let health = graph.frame("Health and air")
    let trade = graph.frame("Trade")
    let shops = graph.frame("What the shops say", in: trade)
    let thesis = graph.statement(
      "Ban cars", "The old town should be closed to cars.", .centralClaim)
    let air = graph.argument(
      "Clean air", "Without cars the air in the old town would meet the limits.", in: health)
    let limits = graph.statement(
      "Limits exceeded", "Nitrogen dioxide exceeds the limit on every weekday.", .basic, in: health)
    let quiet = graph.argument("Quiet nights", "Residents would sleep better.", in: health)
    let loss = graph.argument(
      "Loss of trade", "Customers who come by car will go elsewhere.", in: shops)
    let survey = graph.statement(
      "Survey", "Four in five customers of the old town come on foot, by bicycle or by tram.",
      .basic,
      in: shops)
    let delivery = graph.argument(
      "Deliveries", "Shops cannot be supplied without lorries.", in: trade)
    let hours = graph.statement(
      "Delivery hours", "Lorries may enter from six to ten in the morning.", in: trade)
    let freedom = graph.statement(
      "Free choice", "Everyone should choose freely how to travel.", .implicit)
    let keep = graph.statement("Keep the streets open", "All streets stay open to cars.")
    let toll = graph.statement("Toll", "A toll would be enough.")
    graph.relate(air, .support, thesis)
    graph.relate(limits, .support, air)
    graph.relate(quiet, .support, thesis)
    graph.relate(loss, .attack, thesis)
    graph.relate(delivery, .attack, thesis)
    graph.relate(survey, .undercut, loss)
    graph.relate(hours, .attack, delivery)
    graph.relate(freedom, .support, keep)
    graph.relate(keep, .contradictory, thesis)
    graph.relate(toll, .contrary, thesis)
    return graph
  }

  /// Three arguments with their steps.
  static var reconstruction: Graph {
    var graph = Graph(title: "Car-free old town, step by step")
    let health = graph.frame("Health", .argument)
    let report = graph.frame("Report of the city laboratory", .argument)
    let trade = graph.frame("Loss of trade", .argument)
    let thesis = graph.statement(
      "Ban cars", "The old town should be closed to cars.", .centralClaim)
    let goal = graph.statement(
      "Healthy air", "The city wants healthy air in the old town.", .basic, in: health)
    let means = graph.statement(
      "Cars foul it", "Without cars the air in the old town would be healthy.", in: health)
    let practical = graph.step("practical reasoning", in: health)
    let witness = graph.statement(
      "Laboratory",
      "The city laboratory says that traffic causes nine tenths of the nitrogen dioxide.",
      .basic, in: report)
    let expert = graph.statement(
      "Expertise", "The city laboratory knows about air.", .implicit, in: report)
    let opinion = graph.step("expert opinion", in: report)
    let customers = graph.statement(
      "Customers drive", "Most customers come by car.", .basic, in: trade)
    let leave = graph.statement(
      "Customers leave", "Who cannot drive to a shop buys elsewhere.", .implicit, in: trade)
    let loss = graph.statement("Shops lose", "Closing the old town harms the shops.", in: trade)
    let harm = graph.statement("No harm", "What harms the shops should not be done.", in: trade)
    let ponens = graph.step(nil, in: trade)
    let syllogism = graph.step("modus ponens", in: trade)
    let open = graph.statement("Stay open", "The old town should stay open.", in: trade)
    let survey = graph.statement("Survey", "Four in five come on foot or by tram.", .basic)
    let paid = graph.statement("Paid", "A car maker pays for the laboratory.")
    graph.input(goal, practical)
    graph.input(means, practical)
    graph.conclude(practical, thesis)
    graph.input(witness, opinion)
    graph.input(expert, opinion)
    graph.conclude(opinion, means)
    graph.input(customers, ponens)
    graph.input(leave, ponens)
    graph.conclude(ponens, loss)
    graph.input(loss, syllogism)
    graph.input(harm, syllogism)
    graph.conclude(syllogism, open)
    graph.relate(open, .contrary, thesis)
    graph.relate(survey, .attack, customers)
    graph.relate(paid, .undercut, opinion)
    return graph
  }

  /// Every kind of box, line and frame once.
  static var everything: Graph {
    var graph = Graph(title: "Everything")
    let group = graph.frame("Group")
    let frame = graph.frame("Argument", .argument, in: group)
    let central = graph.statement("Central", "What it is about.", .centralClaim)
    let claim = graph.statement("Claim", "Said.", in: group)
    let basic = graph.statement("Basic", "Given.", .basic, in: frame)
    let implicit = graph.statement("Implicit", "Not said.", .implicit, in: frame)
    let step = graph.step("rule", in: frame)
    let bare = graph.step(nil, in: group)
    let argument = graph.argument("Sketch", "In short.", in: group)
    let closed = graph.add(
      Graph.Node(
        id: "closed", kind: .closedGroup, role: .claim, element: nil, title: "Closed", text: nil))
    graph.input(basic, step)
    graph.input(implicit, step)
    graph.conclude(step, claim)
    graph.input(argument, bare)
    graph.conclude(bare, central)
    graph.relate(claim, .support, central)
    graph.relate(claim, .entails, central)
    graph.relate(closed, .attack, central)
    graph.relate(closed, .undercut, step)
    graph.relate(argument, .contrary, claim)
    graph.relate(closed, .contradictory, claim)
    return graph
  }
}

extension Graph {
  mutating func add(_ node: Node, in cluster: Int? = nil) -> Int {
    nodes.append(node)
    nodes[nodes.count - 1].cluster = cluster
    return nodes.count - 1
  }

  mutating func statement(
    _ title: String?, _ text: String?, _ role: Node.Role = .claim, in cluster: Int? = nil
  ) -> Int {
    add(
      Node(
        id: "s\(nodes.count)", kind: .statement, role: role, element: nil, title: title, text: text),
      in: cluster)
  }

  mutating func argument(_ title: String, _ text: String?, in cluster: Int? = nil) -> Int {
    add(
      Node(
        id: "a\(nodes.count)", kind: .argument, role: .claim, element: nil, title: title, text: text
      ),
      in: cluster)
  }

  mutating func step(_ rules: String?, in cluster: Int? = nil) -> Int {
    add(
      Node(
        id: "i\(nodes.count)", kind: .inference, role: .claim, element: nil, title: nil, text: rules
      ),
      in: cluster)
  }

  mutating func frame(
    _ title: String, _ kind: Cluster.Kind = .group, in parent: Int? = nil
  ) -> Int {
    clusters.append(Cluster(id: "c\(clusters.count)", kind: kind, title: title, parent: parent))
    return clusters.count - 1
  }

  mutating func connect(_ kind: Edge.Kind, _ tail: Int, _ head: Int) {
    edges.append(Edge(id: "e\(edges.count)", kind: kind, tail: tail, head: head))
  }

  mutating func relate(_ tail: Int, _ kind: RelationKind, _ head: Int) {
    connect(.relation(kind), tail, head)
  }

  mutating func input(_ premise: Int, _ step: Int) { connect(.input, premise, step) }

  mutating func conclude(_ step: Int, _ conclusion: Int) { connect(.conclusion, step, conclusion) }
}
