import HTTPSemantics
import Laboratory
import NIOCore
import NIOPosix
import Synchronization
import Testing

@testable import Wire

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

@Suite struct `Interrupting` {
  @Test func `A signal ends the wait for a response`() throws {
    signal(SIGUSR1) { _ in }
    let listener = try Listener(network: .practice) { .example }
    defer { listener.stop() }
    let socket = try Socket(port: listener.port)
    // Tests run on threads that no signal reaches.
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGUSR1)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
    defer { pthread_sigmask(SIG_BLOCK, &set, nil) }
    let waiting = Waiting()
    try withOtherThread {
      while !waiting.isOver.load(ordering: .relaxed) {
        pthread_kill(waiting.thread, SIGUSR1)
        sched_yield()
      }
    } while: {
      defer { waiting.isOver.store(true, ordering: .relaxed) }
      #expect(throws: WireError.interrupted) {
        _ = try socket.wait(writing: false, milliseconds: 10_000)
      }
    }
  }

  private func withOtherThread(
    _ other: @escaping @Sendable () -> Void,
    while body: () -> Void
  ) throws {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let done = group.next().submit(other)
    body()
    try done.wait()
    try group.syncShutdownGracefully()
  }
}

/// The thread that waits, and whether it does so no longer.
///
/// Unchecked, for the name of a thread is a pointer on some systems; nothing is reached through it.
private final class Waiting: @unchecked Sendable {
  let thread = pthread_self()
  let isOver = Atomic(false)
}
