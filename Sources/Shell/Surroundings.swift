public import HTTPSemantics
public import Laboratory
public import Learning
public import Terminal

/// Everything that a conversation may ask of the outside world, as one struct of closures.
///
/// A test fills it with closures of its own, so that a whole evening with the program runs without a
/// terminal, a socket or a file.
public struct Surroundings {
  /// Asks the learner for a line.
  public var readLine: (Question) -> LineInput
  /// Returns whether the last line was pasted and more of the paste follows it.
  public var isPasting: () -> Bool
  /// Writes to the learner's terminal.
  public var write: (String) -> Void
  /// Shows a long text in the learner's pager; returns whether there is one.
  public var page: (String) -> Bool
  /// How texts are to be written now; the window may change its size.
  public var rendition: () -> Rendition
  /// Sends the bytes, well-formed or not, as the client of a name, and returns what came of them.
  public var exchange: ([UInt8], Method, String) throws -> Exchange
  /// Carries out a command of the laboratory.
  public var command: (LaboratoryCommand) throws(LaboratoryProblem) -> Void
  /// Waits for the response to a request that was held under a number and that a client of a name
  /// sent; `nil` if another program did.
  public var awaitResponse: (Int, String) throws -> Exchange?
  /// Returns and forgets what other programs asked the practice server since this was last called.
  public var others: () -> [ForeignExchange]
  /// Returns the network as it is now.
  public var network: () -> Network
  /// Puts the network into another state.
  public var setNetwork: (Network) -> Void
  /// Remembers an attempt for good.
  public var record: (Attempt) throws -> Void
  /// Remembers how far the learner is.
  public var keepPlace: (Place) throws -> Void
  /// Returns how far the learner is in each lesson that they began, the latest place first.
  public var places: () throws -> [Place]
  /// Returns the bytes of a file.
  public var readFile: (String) throws -> [UInt8]
  /// Returns the paths that begin as given, of files and folders.
  public var fileNames: (String) -> [String]
  /// Writes a text to a file of a path; whether over a file that is there, the last argument says.
  public var save: (String, String, Bool) throws(SaveFailure) -> Void
  /// Hands bytes to a file or to a program, and returns when that is done.
  public var deliver: ([UInt8], Outlet) throws(OutletFailure) -> Void
  /// Returns the bytes that were kept for the learner's next session; `nil` if none were.
  public var loadSession: () throws -> [UInt8]?
  /// Keeps bytes for the learner's next session.
  public var saveSession: ([UInt8]) throws -> Void
  /// Opens the learner's editor on a text and returns what it was left with; `nil` for nothing.
  public var edit: (String) throws -> String?
  /// The present moment.
  public var now: () -> Timestamp
  /// Makes a new name for an attempt or a presentation.
  public var newID: () -> UniqueID

  /// Creates surroundings from their functions.
  public init(
    readLine: @escaping (Question) -> LineInput,
    isPasting: @escaping () -> Bool = { false },
    write: @escaping (String) -> Void,
    page: @escaping (String) -> Bool,
    rendition: @escaping () -> Rendition,
    exchange: @escaping ([UInt8], Method, String) throws -> Exchange,
    command: @escaping (LaboratoryCommand) throws(LaboratoryProblem) -> Void,
    awaitResponse: @escaping (Int, String) throws -> Exchange?,
    others: @escaping () -> [ForeignExchange],
    network: @escaping () -> Network,
    setNetwork: @escaping (Network) -> Void,
    record: @escaping (Attempt) throws -> Void,
    keepPlace: @escaping (Place) throws -> Void,
    places: @escaping () throws -> [Place] = { [] },
    readFile: @escaping (String) throws -> [UInt8],
    fileNames: @escaping (String) -> [String],
    save: @escaping (String, String, Bool) throws(SaveFailure) -> Void,
    deliver: @escaping ([UInt8], Outlet) throws(OutletFailure) -> Void,
    loadSession: @escaping () throws -> [UInt8]?,
    saveSession: @escaping ([UInt8]) throws -> Void,
    edit: @escaping (String) throws -> String?,
    now: @escaping () -> Timestamp,
    newID: @escaping () -> UniqueID
  ) {
    self.readLine = readLine
    self.isPasting = isPasting
    self.write = write
    self.page = page
    self.rendition = rendition
    self.exchange = exchange
    self.command = command
    self.awaitResponse = awaitResponse
    self.others = others
    self.network = network
    self.setNetwork = setNetwork
    self.record = record
    self.keepPlace = keepPlace
    self.places = places
    self.readFile = readFile
    self.fileNames = fileNames
    self.save = save
    self.deliver = deliver
    self.loadSession = loadSession
    self.saveSession = saveSession
    self.edit = edit
    self.now = now
    self.newID = newID
  }
}

/// A request for one line: the prompt, what stands in the line already, and how Tab completes it.
public struct Question {
  /// What stands in front of the line.
  public var prompt: Prompt
  /// The text that the line begins with.
  public var prefilled: String
  /// Whether the line is worth remembering for the arrow keys.
  public var isRemembered: Bool
  /// Returns the ways to complete a line.
  public var complete: (CompletionRequest) -> [Completion]

  /// Creates a request for a line.
  public init(
    _ prompt: Prompt,
    prefilled: String = "",
    isRemembered: Bool = true,
    complete: @escaping (CompletionRequest) -> [Completion] = { _ in [] }
  ) {
    self.prompt = prompt
    self.prefilled = prefilled
    self.isRemembered = isRemembered
    self.complete = complete
  }
}
