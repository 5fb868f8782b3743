import Foundation
import Shell

/// Files that the learner names at the prompt.
enum Files {
  /// Returns the bytes of a file.
  static func bytes(at path: String) throws -> [UInt8] {
    do {
      return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw UnreadableFile(reason: error.localizedDescription)
    }
  }

  /// Returns the paths that begin as given; folders end in a slash.
  static func names(beginningWith prefix: String) -> [String] {
    // Everything up to the last slash names the folder, as it was typed.
    let folder = prefix.lastIndex(of: "/").map { String(prefix[...$0]) } ?? ""
    let files = FileManager.default
    let names = try? files.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)
    return (names ?? []).sorted().map { folder + $0 }.filter { $0.hasPrefix(prefix) }.map { path in
      var isFolder: ObjCBool = false
      let isThere = files.fileExists(atPath: path, isDirectory: &isFolder)
      return isThere && isFolder.boolValue ? path + "/" : path
    }
  }
}

extension Files {
  /// Writes a text to a file, at once or not at all, over a file that is there only if that is
  /// asked for.
  static func write(_ text: String, to path: String, replacing: Bool) throws(SaveFailure) {
    let options: Data.WritingOptions = replacing ? .atomic : .withoutOverwriting
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: options)
    } catch let error as CocoaError where error.code == .fileWriteFileExists {
      throw .fileExists
    } catch {
      throw .refused(error.localizedDescription)
    }
  }
}

/// A file that cannot be read.
struct UnreadableFile: Error, CustomStringConvertible {
  /// Why not, as the system says it.
  let reason: String

  /// The reason.
  var description: String { reason }
}
