extension Block {
  /// The content of a list.
  public struct List: Hashable, Sendable {
    /// The number of the first item, or `nil` if the items are not numbered.
    public var start: Int?

    /// Whether no empty line separates the items or the blocks in them.
    public var isTight: Bool

    /// The items in order.
    public var items: [Item]

    /// Creates a list.
    public init(start: Int? = nil, isTight: Bool = true, items: [Item]) {
      self.start = start
      self.isTight = isTight
      self.items = items
    }
  }

  /// An item of a list.
  public struct Item: Hashable, Sendable {
    /// The state of an item that is a task.
    public enum Task: Hashable, Sendable {
      /// The task is written `[ ]`.
      case unchecked
      /// The task is written `[x]`.
      case checked
    }

    /// The state of the task, or `nil` if the item is none.
    public var task: Task?

    /// The content of the item.
    public var blocks: [Block]

    /// The place of the item's marker.
    public var position: SourcePosition

    /// Creates an item.
    public init(task: Task? = nil, blocks: [Block], position: SourcePosition) {
      self.task = task
      self.blocks = blocks
      self.position = position
    }
  }
}
