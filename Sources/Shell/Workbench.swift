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

  /// Values and fields under a name, between which the learner goes to and fro.
  struct Environment: Equatable {
    /// The values by name.
    var values: [String: String] = [:]
    /// The fields that each request gets.
    var fields = Fields()
  }

  /// A copy of the server's state that was put aside, with the exchanges that led to it.
  struct Fork {
    /// The network as it was left.
    var network: Network
    /// The exchanges that `undo` takes back there.
    var exchanges: [Exchange]
  }

  /// The name of the first client.
  static let firstClient = "A"
  /// The name of the first fork.
  static let mainFork = "main"

  /// The clients by name.
  private var clients: [String: Client] = [firstClient: Client()]
  /// The name of the client that the learner is now.
  private(set) var client = firstClient
  /// The values that were set outside of any environment, by name.
  var values: [String: String] = [:]
  /// The environments by name.
  var environments: [String: Environment] = [:]
  /// The name of the environment that the learner is in; `nil` for none.
  var environment: String?
  /// Where targets that are not whole begin.
  var place = TargetPlace()
  /// The forks that were put aside, by name.
  private(set) var forks: [String: Fork] = [:]
  /// The name of the fork that the requests go to.
  private(set) var fork = mainFork
  /// The program as which requests are sent; `nil` for this program's own client.
  var profile: ClientProfile?
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

  /// The fields of the clients by their names.
  var fieldsByClient: [String: Fields] { clients.mapValues(\.fields) }

  /// Has no client but the first, and takes these for the fields of the others that are named.
  mutating func setClients(_ fields: [String: Fields]) {
    clients = [Workbench.firstClient: Client()]
    client = Workbench.firstClient
    for (name, fields) in fields { clients[name] = Client(fields: fields) }
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
