// Signal handlers may only do what POSIX calls async-signal-safe: no allocation, no lock, no lazily
// initialised Swift global. They are therefore C, and in a source file rather than in the header so
// that the state below exists once and not once for each object file that includes it.

#include "CEditLine.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/select.h>
#include <termios.h>
#include <unistd.h>

/// The signals that end the process by default and must not leave its terminal unusable.
static const int fatal_signals[] = {SIGHUP,  SIGQUIT, SIGTERM, SIGABRT, SIGBUS,
                                    SIGFPE,  SIGILL,  SIGSEGV, SIGTRAP};
enum { fatal_signal_count = sizeof fatal_signals / sizeof *fatal_signals };

static struct termios original_modes;
static struct sigaction previous_actions[fatal_signal_count];
static struct sigaction previous_interrupt;
static atomic_int events;
static atomic_bool is_reading;

/// A pipe that wakes cel_wait(): a flag alone could be set between its test and the wait, or by a
/// handler that the kernel ran in another thread.
static int wake_pipe[2] = {-1, -1};

static void note(int event) {
  int saved_errno = errno;
  atomic_fetch_or(&events, event);
  (void)!write(wake_pipe[1], "", 1);
  errno = saved_errno;
}

static void restore_modes(void) {
  // In the background the terminal belongs to somebody else, a shell that is editing for example.
  if (tcgetpgrp(STDIN_FILENO) != getpgrp()) return;
  // At once, and not when all output is out (TCSADRAIN): Control-S may have stopped that for good.
  while (tcsetattr(STDIN_FILENO, TCSANOW, &original_modes) == -1 && errno == EINTR) continue;
  if (atomic_load(&is_reading)) cel_mark_pastes(false);
}

static void raise_with(int signal_number, const struct sigaction *action) {
  sigaction(signal_number, action, NULL);
  raise(signal_number);
}

static void end_by_signal(int signal_number) {
  restore_modes();
  for (int index = 0; index < fatal_signal_count; index += 1) {
    if (fatal_signals[index] != signal_number) continue;
    // Stays pending until the handler returns, and then meets the action that was there before us:
    // the default one, or the backtrace of Swift's runtime.
    raise_with(signal_number, &previous_actions[index]);
  }
}

static void interrupt(int signal_number) {
  bool unanswered = (atomic_load(&events) & CEL_INTERRUPTED) != 0;
  if (unanswered && !atomic_load(&is_reading)) {
    restore_modes();
    raise_with(signal_number, &previous_interrupt);
  }
  note(CEL_INTERRUPTED);
}

static void suspend(int signal_number) {
  int saved_errno = errno;
  restore_modes();
  struct sigaction default_action = {.sa_handler = SIG_DFL};
  struct sigaction our_action;
  sigaction(signal_number, &default_action, &our_action);
  raise(signal_number);
  sigset_t only_this;
  sigset_t mask;
  sigemptyset(&only_this);
  sigaddset(&only_this, signal_number);
  // The process stops in the next call and goes on behind it after `fg`.
  pthread_sigmask(SIG_UNBLOCK, &only_this, &mask);
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  sigaction(signal_number, &our_action, NULL);
  errno = saved_errno;
  note(CEL_RESUMED);
}

static void resume(int signal_number) {
  (void)signal_number;
  note(CEL_RESUMED);
}

static void resize(int signal_number) {
  (void)signal_number;
  note(CEL_RESIZED);
}

static void handle(int signal_number, void (*handler)(int), struct sigaction *previous) {
  struct sigaction current;
  sigaction(signal_number, NULL, &current);
  if (previous != NULL) *previous = current;
  // What the parent process wants ignored (nohup) stays ignored.
  if (current.sa_handler == SIG_IGN) return;
  // No SA_RESTART: a blocked call has to return so that the program can look at the event.
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_ONSTACK};
  sigfillset(&action.sa_mask);
  sigaction(signal_number, &action, NULL);
}

/// Gives the handlers a stack of their own, because an overflow of the normal one is a crash too.
static void provide_stack(void) {
  static char stack[64 * 1024];
  stack_t current;
  if (sigaltstack(NULL, &current) == -1 || (current.ss_flags & SS_DISABLE) == 0) return;
  stack_t alternative = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternative, NULL);
}

static bool open_wake_pipe(void) {
  if (pipe(wake_pipe) == -1) return false;
  for (int end = 0; end < 2; end += 1) {
    fcntl(wake_pipe[end], F_SETFD, FD_CLOEXEC);
    fcntl(wake_pipe[end], F_SETFL, O_NONBLOCK);
  }
  return true;
}

void cel_guard_terminal(void) {
  static bool is_guarded;
  if (is_guarded || tcgetattr(STDIN_FILENO, &original_modes) == -1) return;
  is_guarded = true;
  atexit(restore_modes);
  provide_stack();
  for (int index = 0; index < fatal_signal_count; index += 1) {
    handle(fatal_signals[index], end_by_signal, &previous_actions[index]);
  }
}

bool cel_watch_signals(void) {
  if (wake_pipe[0] == -1 && !open_wake_pipe()) return false;
  handle(SIGINT, interrupt, &previous_interrupt);
  handle(SIGTSTP, suspend, NULL);
  handle(SIGCONT, resume, NULL);
  handle(SIGWINCH, resize, NULL);
  return true;
}

void cel_set_reading(bool reading) {
  atomic_store(&is_reading, reading);
  cel_mark_pastes(reading);
}

void cel_mark_pastes(bool marking) {
  const char *sequence = marking ? "\033[?2004h" : "\033[?2004l";
  (void)!write(STDOUT_FILENO, sequence, 8);
}

int cel_take_events(void) {
  char bytes[64];
  while (read(wake_pipe[0], bytes, sizeof bytes) > 0) continue;
  return atomic_exchange(&events, 0);
}

bool cel_wait(void) {
  fd_set descriptors;
  FD_ZERO(&descriptors);
  FD_SET(STDIN_FILENO, &descriptors);
  FD_SET(wake_pipe[0], &descriptors);
  // select() and not poll(), which macOS refuses for terminals.
  if (select(wake_pipe[0] + 1, &descriptors, NULL, NULL, NULL) == -1) return false;
  return FD_ISSET(STDIN_FILENO, &descriptors);
}

cel_size cel_window_size(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == -1) return (cel_size){0, 0};
  return (cel_size){size.ws_col, size.ws_row};
}

void cel_ignore_broken_pipes(void) {
  signal(SIGPIPE, SIG_IGN);
}
