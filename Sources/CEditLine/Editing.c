#include "CEditLine.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

EditLine *cel_create(const char *program) {
  return el_init(program, stdin, stdout, stderr);
}

void cel_set_prompts(EditLine *editor, cel_prompt_function left, cel_prompt_function right,
                     char literal) {
  el_set(editor, EL_PROMPT_ESC, left, literal);
  el_set(editor, EL_RPROMPT_ESC, right, literal);
}

void cel_set_reader(EditLine *editor, el_rfunc_t function) {
  el_set(editor, EL_GETCFN, function);
}

void cel_set_context(EditLine *editor, void *context) {
  el_set(editor, EL_CLIENTDATA, context);
}

void *cel_context(EditLine *editor) {
  void *context = NULL;
  el_get(editor, EL_CLIENTDATA, &context);
  return context;
}

void cel_set_keymap(EditLine *editor, const char *name) {
  el_set(editor, EL_EDITOR, name);
}

void cel_add_function(EditLine *editor, const char *name, const char *meaning,
                      cel_key_function function) {
  el_set(editor, EL_ADDFN, name, meaning, function);
}

void cel_bind(EditLine *editor, const char *key, const char *function) {
  el_set(editor, EL_BIND, key, function, (char *)NULL);
}

bool cel_is_unbound(EditLine *editor, const char *key) {
  // libedit can only print a binding, so it prints into memory.
  char *text = NULL;
  size_t length = 0;
  FILE *memory = open_memstream(&text, &length);
  if (memory == NULL) return false;
  el_set(editor, EL_SETFP, 1, memory);
  el_set(editor, EL_BIND, key, (char *)NULL);
  el_set(editor, EL_SETFP, 1, stdout);
  fclose(memory);
  bool unbound = strstr(text, "ed-insert") != NULL || strstr(text, "ed-unassigned") != NULL;
  free(text);
  return unbound;
}

bool cel_wants_editing(EditLine *editor) {
  int editing = 0;
  el_get(editor, EL_EDITMODE, &editing);
  return editing != 0;
}

bool cel_moves_up(EditLine *editor) {
  char name[] = "up";
  char *capability = NULL;
  return el_get(editor, EL_GETTC, name, &capability) == 0 && capability != NULL &&
         *capability != '\0';
}

void cel_redraw(EditLine *editor) {
  el_set(editor, EL_REFRESH);
}

void cel_prepare(EditLine *editor, bool editing) {
  el_set(editor, EL_PREP_TERM, (int)editing);
}

void cel_set_history(EditLine *editor, History *history_lines, int size) {
  HistEvent event;
  history(history_lines, &event, H_SETSIZE, size);
  el_set(editor, EL_HIST, history, history_lines);
}

void cel_remember(History *history_lines, const char *line) {
  HistEvent event;
  history(history_lines, &event, H_ENTER, line);
}

void cel_flush(void) {
  fflush(stdout);
}

bool cel_choose_utf8(void) {
  const char *const candidates[] = {"", "C.UTF-8", "en_US.UTF-8", "UTF-8"};
  for (size_t index = 0; index < sizeof candidates / sizeof *candidates; index += 1) {
    if (setlocale(LC_CTYPE, candidates[index]) == NULL) continue;
    if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  }
  return false;
}
