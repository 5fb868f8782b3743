import HTTPSemantics
import Laboratory

/// What a learner has laid out for the requests to come: clients, values and forks.
struct Workbench {
  /// One of the clients that a learner can be.
  struct Client {
    /// The fields that each of its requests gets.
    var fields = Fields()
    /// The responses so far, whose fields can be named in requests.
    var responses: [ResponseMessage] = []
  }

  /// A copy of the server's state that was put aside, with the exchanges that led to it.
  struct Fork {
    /// The network as it was left.
    var network: Network
    /// The exchanges that `undo` takes back there.
    var exchanges: [Exchange]
  }

  /// The name of the first fork.
  static let mainFork = "main"

  /// The clients by name.
  private var clients: [String: Client] = ["A": Client()]
  /// The name of the client that the learner is now.
  private(set) var client = "A"
  /// The values that were set, by name.
  var values: [String: String] = [:]
  /// The forks that were put aside, by name.
  private(set) var forks: [String: Fork] = [:]
  /// The name of the fork that the requests go to.
  private(set) var fork = mainFork
  /// What of an exchange is shown.
  var detail = Detail()

  /// The names of the clients, sorted.
  var clientNames: [String] { clients.keys.sorted() }

  /// The names of the forks that were put aside, sorted.
  var forkNames: [String] { forks.keys.sorted() }

  /// The client that the learner is now.
  var current: Client {
    get { clients[client] ?? Client() }
    set { clients[client] = newValue }
  }

  /// Makes the learner another client, a new one if nobody has the name.
  mutating func become(_ name: String) {
    client = name
    if clients[name] == nil { clients[name] = Client() }
  }

  /// Puts the fork at hand aside and goes on with a copy of it under a new name.
  mutating func fork(as name: String, leaving fork: Fork) {
    forks[self.fork] = fork
    self.fork = name
  }

  /// Puts the fork at hand aside and returns the one to go on with; `nil` if there is none.
  mutating func goTo(_ name: String, leaving fork: Fork) -> Fork? {
    guard let other = forks.removeValue(forKey: name) else { return nil }
    forks[self.fork] = fork
    self.fork = name
    return other
  }

  /// Forgets all forks, because another state was declared.
  mutating func forgetForks() {
    forks = [:]
    fork = Workbench.mainFork
  }
}
