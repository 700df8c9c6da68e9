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

  /// A warning that can be fixed.
  static let fixable = """
    [Noise]: Traffic should be reduced. #thesis

    <Noise>

    (1) Traffic is loud.
    (2) Loud nights harm sleep.
    -----
    (3) Traffic harms sleep.
    (4) Poor sleep harms health.
    (5) What harms health should be reduced.
    -----
    (6) [Noise]

    """

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
