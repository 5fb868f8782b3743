import Foundation

/// Lets the main thread sleep until another thread has news or somebody stops the program.
///
/// Both come as signals, which are blocked and waited for, so that nothing is interrupted by them
/// and nobody polls. Threads that are started later must not take signals.
struct Alarm {
  /// What ended a sleep.
  enum Event {
    /// Another thread has news.
    case news
    /// Control-C, or the signal that ends programs.
    case stop
  }

  private var signals = sigset_t()

  /// Blocks the signals from now on, until the program ends.
  init() {
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGUSR1] { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// Wakes the thread that waits, now or when it waits next; further calls until then do nothing.
  static func ring() {
    kill(getpid(), SIGUSR1)
  }

  /// Sleeps until something comes.
  func wait() -> Event {
    var signals = signals
    var number: CInt = 0
    while sigwait(&signals, &number) != 0 {}
    return number == SIGUSR1 ? .news : .stop
  }
}
