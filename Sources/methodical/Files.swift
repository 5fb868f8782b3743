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
    let folder = prefix.contains("/") ? (prefix as NSString).deletingLastPathComponent : "."
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "/" : folder)
    let paths = (names ?? []).sorted().map { name in
      folder == "." && !prefix.hasPrefix("./")
        ? name : (folder as NSString).appendingPathComponent(name)
    }
    return paths.filter { $0.hasPrefix(prefix) }.map { path in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      return isFolder.boolValue ? path + "/" : path
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
