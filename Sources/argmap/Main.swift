import ArgMapCommands

@main
enum Main {
  static func main() { ArgMapCommand.runProcess() }
}
