import Terminal

extension Conversation {
  /// Lays out what was kept when the learner was here last, and says what it is.
  ///
  /// A script begins with nothing and leaves nothing, so that it always does the same.
  mutating func resumeSession() {
    guard !isScript else { return }
    do {
      guard let bytes = try surroundings.loadSession() else { return }
      let record = try SessionRecord(bytes)
      workbench.adopt(record)
      keptSession = record
      let parts = record.parts
      guard !parts.isEmpty else { return }
      say(
        "\("Kept from last time: \(parts.joined(separator: ", ")).", .faint) \("unset *", .key) "
          + "\("forgets it.", .faint)"
      )
    } catch let fault as SessionFault {
      say("What was kept from last time is not used, for \(fault.reason).")
    } catch {
      say("What was kept from last time cannot be read: \(String(describing: error)).")
    }
  }

  /// Keeps what is laid out, if it is not what was kept last.
  mutating func keepSession() {
    let record = workbench.record
    guard !isScript, record != keptSession else { return }
    keptSession = record
    do {
      try surroundings.saveSession(Array(record.text.utf8))
    } catch {
      guard !hasFailedToKeep else { return }
      hasFailedToKeep = true
      say("What you lay out cannot be kept for the next time: \(String(describing: error)).")
    }
  }
}
