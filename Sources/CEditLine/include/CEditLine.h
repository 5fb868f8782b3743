#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <histedit.h>
#include <stdbool.h>

// Part 1: libedit. Swift cannot call variadic C functions, so each use of el_set(), el_get() and
// history() has a wrapper with fixed arguments here.

/// A function that gives libedit a prompt's bytes.
typedef char *(*cel_prompt_function)(EditLine *);

/// A function that libedit calls for a key that is bound to it.
typedef unsigned char (*cel_key_function)(EditLine *, int);

/// Creates an editor on the standard streams, which Swift 6 may not name.
EditLine *cel_create(const char *program);

/// Sets the character that begins and ends the escape sequences inside a prompt.
void cel_set_prompts(EditLine *editor, cel_prompt_function left, cel_prompt_function right,
                     char literal);

/// Makes libedit read its characters through `function`.
void cel_set_reader(EditLine *editor, el_rfunc_t function);

/// Remembers a pointer that the functions called by libedit get back with cel_context().
void cel_set_context(EditLine *editor, void *context);

/// Returns the pointer that cel_set_context() remembered.
void *cel_context(EditLine *editor);

/// Chooses one of libedit's two key maps, "emacs" or "vi", and forgets every binding.
void cel_set_keymap(EditLine *editor, const char *name);

/// Makes `function` known to key bindings as `name`; libedit never frees what it copies here.
void cel_add_function(EditLine *editor, const char *name, const char *meaning,
                      cel_key_function function);

/// Binds a key sequence, in the notation of editrc(5), to a named function.
void cel_bind(EditLine *editor, const char *key, const char *function);

/// Returns whether nobody gave the key a meaning, so that it would insert itself or do nothing.
bool cel_is_unbound(EditLine *editor, const char *key);

/// Returns whether the user wants editing; `edit off` in ~/.editrc says no.
bool cel_wants_editing(EditLine *editor);

/// Returns whether the terminal can move its cursor up, which editing over several rows needs.
bool cel_moves_up(EditLine *editor);

/// Draws prompt and line again where the cursor stands.
void cel_redraw(EditLine *editor);

/// Gives the terminal the modes for editing (`true`) or the ones it had before (`false`).
void cel_prepare(EditLine *editor, bool editing);

/// Makes `history` the lines that the editor offers and limits it to `size` of them.
void cel_set_history(EditLine *editor, History *history, int size);

/// Adds the newest line to a history.
void cel_remember(History *history, const char *line);

/// Flushes what libedit has left in the buffers of the standard streams.
void cel_flush(void);

// Part 2: the terminal's modes and the signals that concern them.

/// What a signal asked for since cel_take_events() was last called; a set of bits.
enum {
  CEL_INTERRUPTED = 1,
  CEL_RESIZED = 2,
  CEL_RESUMED = 4,
};

/// Saves the modes of the terminal on standard input, if there is one, and installs the handlers
/// that give them back on every exit. Repeated calls do nothing.
void cel_guard_terminal(void);

/// Makes SIGINT, SIGTSTP, SIGCONT and SIGWINCH events of a guarded terminal.
///
/// Returns whether that succeeded.
bool cel_watch_signals(void);

/// Says whether the program waits for keys; if it does not, a second Control-C ends it.
///
/// While it waits the terminal marks pasted text (bracketed paste).
void cel_set_reading(bool reading);

/// Makes the terminal mark pasted text once more, after another program may have stopped that.
void cel_mark_pastes(bool marking);

/// Returns and forgets what signals asked for.
int cel_take_events(void);

/// Blocks until standard input has a byte or a signal asks for something.
///
/// Returns whether there is a byte, or the end of the input.
bool cel_wait(void);

/// The size of the terminal on standard output; both members are 0 if nobody knows it.
typedef struct {
  int columns;
  int rows;
} cel_size;

/// Returns the size of the terminal on standard output.
cel_size cel_window_size(void);

/// Makes a write to a closed pipe an error (EPIPE) rather than the end of the process.
void cel_ignore_broken_pipes(void);

/// Chooses the user's locale for characters, or one with UTF-8 if theirs has another encoding.
///
/// Without UTF-8, libedit drops every character beyond ASCII. Returns whether UTF-8 was found.
bool cel_choose_utf8(void);

#endif
