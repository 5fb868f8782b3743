/// The exchanges of a server in the order in which they were finished.
///
/// It is bounded: the oldest entries go when new ones come. They lie in short chunks, so that
/// copies share most of what they have in common and adding one entry copies little.
public struct Journal: Sendable {
  /// The smallest number of newest entries that are kept.
  public static let limit = 1024

  private static let chunkSize = 64
  private var chunks: [[Shared<JournalEntry>]] = [[]]

  /// Creates an empty journal.
  public init() {}

  /// The entries that are kept, the oldest first.
  public var entries: [JournalEntry] {
    chunks.flatMap { $0.map(\.value) }
  }

  /// The number of entries that are kept.
  public var count: Int { chunks.reduce(0) { $0 + $1.count } }

  /// The newest entry.
  public var last: JournalEntry? { chunks.last?.last?.value ?? chunks.dropLast().last?.last?.value }

  /// Returns the entry of a request, if it is kept.
  public func entry(_ number: Int) -> JournalEntry? {
    for chunk in chunks.reversed() {
      if let entry = chunk.last(where: { $0.value.number == number }) { return entry.value }
    }
    return nil
  }

  /// Adds an entry.
  mutating func append(_ entry: JournalEntry) {
    let newest = chunks.count - 1
    chunks[newest].append(Shared(entry))
    guard chunks[newest].count == Journal.chunkSize else { return }
    chunks.append([])
    if chunks.count > Journal.limit / Journal.chunkSize + 1 { chunks.removeFirst() }
  }
}
