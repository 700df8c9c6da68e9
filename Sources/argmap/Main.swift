import ArgMapCommands
import ArgMapGraphviz

@main
enum Main {
  static func main() {
    LayoutWorker.serveIfAsked()
    ArgMapCommand.runProcess()
  }
}
