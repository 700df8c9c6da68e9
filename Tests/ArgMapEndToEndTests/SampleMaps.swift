/// Small maps for the tests of the command.
enum SampleMaps {
  /// Nothing is wrong with it.
  static let clean = """
    [Tram]: Build the tram.
      + <Time>: It saves time.

    <Time>

    (1) Trams are fast. #basic
    (2) What is fast saves time. #basic
    -- {uses: [1, 2]} --
    (3) [Tram]

    """

  /// A warning: the claim has no reason.
  static let doubtful = "[Tram]: Build the tram.\n"

  /// Nothing is wrong with it but its form.
  static let untidy = "[Tram]:Build the tram. #basic"

  /// An error that the reading finds, between things that can be read.
  static let faulty = """
    [Tram]: Build the tram.
      + [Time]: It saves time. #basic
      +
      - [Cost]: It costs much. #basic

    """

  /// An error that only the checks find.
  static let unsound = """
    [Tram]: Build the tram.
      + [Time]

    """
}
