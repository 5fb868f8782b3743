import Foundation
import Shell

/// Files that the learner names at the prompt.
enum Files {
  /// Returns the bytes of an ordinary file; others, such as `/dev/zero`, may have no end.
  static func bytes(at path: String) throws -> [UInt8] {
    let file = URL(fileURLWithPath: expandingHome(path)).resolvingSymlinksInPath()
    let kind = try? FileManager.default.attributesOfItem(atPath: file.path)[.type]
    switch kind as? FileAttributeType {
    case .typeRegular: break
    case .typeDirectory: throw UnreadableFile(reason: "it is a folder")
    case nil: throw UnreadableFile(reason: "there is no such file")
    default: throw UnreadableFile(reason: "it is no ordinary file")
    }
    do {
      return Array(try Data(contentsOf: file))
    } catch let error as CocoaError where error.code == .fileReadNoPermission {
      throw UnreadableFile(reason: "you may not read it")
    } catch {
      throw UnreadableFile(reason: error.localizedDescription)
    }
  }

  /// Returns a path with the home folder in the place of `~`.
  static func expandingHome(_ path: String) -> String {
    path == "~" || path.hasPrefix("~/") ? Desk.home + path.dropFirst() : path
  }

  /// Returns the paths that begin as given; folders end in a slash.
  static func names(beginningWith prefix: String) -> [String] {
    // Everything up to the last slash names the folder, as it was typed.
    let folder = prefix.lastIndex(of: "/").map { String(prefix[...$0]) } ?? ""
    let files = FileManager.default
    let names = try? files.contentsOfDirectory(atPath: folder.isEmpty ? "." : expandingHome(folder))
    return (names ?? []).sorted().map { folder + $0 }.filter { $0.hasPrefix(prefix) }.map { path in
      var isFolder: ObjCBool = false
      let isThere = files.fileExists(atPath: expandingHome(path), isDirectory: &isFolder)
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
