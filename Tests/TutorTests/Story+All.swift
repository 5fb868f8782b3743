extension Story {
  /// The stories of the walk, by what the learner does.
  static let all = [
    Story(
      "the introduction, and on",
      at: nil,
      """
      arrive → restore, keep l/introduction, present L, heading L 1/7, overview,
        prose
      enter → restore, keep l/read, present Read, heading Read 2/7, given /x/1, prose,
        request GET ×1
      """
    ),
    Story(
      "a step to read: Enter runs one request after the other, then goes on",
      at: "read",
      """
      arrive → restore, keep l/read, present Read, heading Read 2/7, given /x/1,
        prose, request GET ×1
      enter → send GET ×1 whole, prose, request PUT ×2
      enter → send PUT ×2 whole, prose
      enter → restore, keep l/predict, present Predict, heading Predict 3/7,
        given /x/1, request PUT ×1, prose, options a:both b:one
      """
    ),
    Story(
      "a step to read, with requests of the learner's own in between",
      at: "read",
      """
      arrive → restore, keep l/read, present Read, heading Read 2/7, given /x/1,
        prose, request GET ×1
      DELETE /x/1 →
      enter → restore, restored, send GET ×1 whole, prose, request PUT ×2
      PUT /x/1 {"c":3} →
      question → request PUT ×2
      enter → restore, replay GET ×1, restored, send PUT ×2 whole, prose
      question →
      """
    ),
    Story(
      "a step to read, with an exchange taken back in between",
      at: "read",
      """
      arrive → restore, keep l/read, present Read, heading Read 2/7, given /x/1,
        prose, request GET ×1
      enter → send GET ×1 whole, prose, request PUT ×2
      undo →
      enter → restore, replay GET ×1, restored, send PUT ×2 whole, prose
      undo →
      enter → restore, keep l/predict, present Predict, heading Predict 3/7,
        given /x/1, request PUT ×1, prose, options a:both b:one
      """
    ),
    Story(
      "a right prediction runs and shows what follows",
      at: "predict",
      """
      arrive → restore, keep l/predict, present Predict, heading Predict 3/7,
        given /x/1, request PUT ×1, prose, options a:both b:one
      choose b → record right ["one"] try 1 hints 0, verdict right; feedback, restore,
        send PUT ×1, prose, send DELETE ×1 whole
      choose b → nothing to answer
      """
    ),
    Story(
      "a wrong prediction is answered by the run",
      at: "predict",
      """
      arrive → restore, keep l/predict, present Predict, heading Predict 3/7,
        given /x/1, request PUT ×1, prose, options a:both b:one
      hint → hint 1/1 Replace.
      hint → no hint left
      choose a → record wrong M1 ["both"] try 1 hints 1, verdict wrong; feedback,
        restore, send PUT ×1, prose, send DELETE ×1 whole
      enter → restore, keep l/choose, present Choose, heading Choose 4/7, prose,
        options a:no b:yes
      """
    ),
    Story(
      "a prediction that was tried first is not graded",
      at: "predict",
      """
      arrive → restore, keep l/predict, present Predict, heading Predict 3/7,
        given /x/1, request PUT ×1, prose, options a:both b:one
      PUT /x/1 {"a":2} →
      enter → given /x/1, request PUT ×1, prose, options a:both b:one
      choose b → record right ["one"] try 1 hints 0 tried-first,
        verdict right ungraded; feedback, restore, send PUT ×1, prose,
        send DELETE ×1 whole
      """
    ),
    Story(
      "an answer asked for is shown and run, and nothing is recorded",
      at: "predict",
      """
      arrive → restore, keep l/predict, present Predict, heading Predict 3/7,
        given /x/1, request PUT ×1, prose, options a:both b:one
      answer → revealed b:one, restore, send PUT ×1, prose, send DELETE ×1 whole
      answer → nothing to answer
      oops → nothing to answer
      """
    ),
    Story(
      "a wrong choice may be made again",
      at: "choose",
      """
      arrive → restore, keep l/choose, present Choose, heading Choose 4/7, prose,
        options a:no b:yes
      choose c → nothing to answer
      choose a → record wrong M2 ["no"] try 1 hints 0, verdict wrong; feedback
      choose a → record wrong M2 ["no"] try 2 hints 0, verdict wrong; feedback
      choose b → record right ["yes"] try 3 hints 0, verdict right; feedback
      hint → nothing to answer
      """
    ),
    Story(
      "a step without hints says so",
      at: "choose",
      """
      arrive → restore, keep l/choose, present Choose, heading Choose 4/7, prose,
        options a:no b:yes
      hint → no hint
      answer → revealed b:yes
      """
    ),
    Story(
      "an answer is withdrawn and the question asked again",
      at: "predict",
      """
      arrive → restore, keep l/predict, present Predict, heading Predict 3/7,
        given /x/1, request PUT ×1, prose, options a:both b:one
      oops → nothing to answer
      choose a → record wrong M1 ["both"] try 1 hints 0, verdict wrong; feedback,
        restore, send PUT ×1, prose, send DELETE ×1 whole
      oops → withdraw, restore, keep l/predict, present Predict, heading Predict 3/7,
        given /x/1, request PUT ×1, prose, options a:both b:one
      oops → nothing to answer
      choose b → record right ["one"] try 1 hints 0 tried-first,
        verdict right ungraded; feedback, restore, send PUT ×1, prose,
        send DELETE ×1 whole
      """
    ),
    Story(
      "an answer is withdrawn from the step behind it",
      at: "choose",
      """
      arrive → restore, keep l/choose, present Choose, heading Choose 4/7, prose,
        options a:no b:yes
      choose b → record right ["yes"] try 1 hints 0, verdict right; feedback
      enter → restore, keep l/task, present Task, heading Task 5/7, given /x/1, prose,
        task
      oops → withdraw, restore, keep l/choose, present Choose, heading Choose 4/7,
        prose, options a:no b:yes
      """
    ),
    Story(
      "an answer cannot be withdrawn from steps away, nor behind a revealed one",
      at: "predict",
      """
      arrive → restore, keep l/predict, present Predict, heading Predict 3/7,
        given /x/1, request PUT ×1, prose, options a:both b:one
      choose b → record right ["one"] try 1 hints 0, verdict right; feedback, restore,
        send PUT ×1, prose, send DELETE ×1 whole
      goto 4 → restore, keep l/task, present Task, heading Task 5/7, given /x/1,
        prose, task
      oops → nothing to answer
      goto 3 → restore, keep l/choose, present Choose, heading Choose 4/7, prose,
        options a:no b:yes
      choose a → record wrong M2 ["no"] try 1 hints 0, verdict wrong; feedback
      answer → revealed b:yes
      oops → nothing to answer
      """
    ),
    Story(
      "a task is reached by PUT",
      at: "task",
      """
      arrive → restore, keep l/task, present Task, heading Task 5/7, given /x/1,
        prose, task
      GET /x/1 →
      PUT /x/1 {"b":2} → missing expected /x/1 to be {"a":1,"b":2}, found {"b":2}
      PUT /x/1 {"a":1,"b":2} →
        record right ["GET /x/1","PUT /x/1","PUT /x/1"] try 1 hints 0, reached 3,
        prose
      PUT /x/1 {"a":1,"b":2} →
      enter → restore, keep l/way, present Way, heading Way 6/7, prose, task
      """
    ),
    Story(
      "a task is reached by PATCH, after hints",
      at: "task",
      """
      arrive → restore, keep l/task, present Task, heading Task 5/7, given /x/1,
        prose, task
      hint → hint 1/2 One.
      hint → hint 2/2 Two.
      hint → no hint left
      answer → solution 1
      enter → given /x/1, prose, task
      question → given /x/1, prose, task
      PATCH /x/1 {"b":2} → record right ["PATCH /x/1"] try 1 hints 2, reached 1,
        prose
      oops → withdraw, restore, keep l/task, present Task, heading Task 5/7,
        given /x/1, prose, task
      """
    ),
    Story(
      "a request that is refused counts for nothing",
      at: "way",
      """
      arrive → restore, keep l/way, present Way, heading Way 6/7, prose, task
      PUT /x/2 nonsense →
      PUT /x/2 1 → record right ["PUT /x/2"] try 1 hints 0, reached 1
      """
    ),
    Story(
      "a task that asks for a way is not done by another",
      at: "way",
      """
      arrive → restore, keep l/way, present Way, heading Way 6/7, prose, task
      PUT /x/2 2 → missing expected /x/2 to be 1, found 2
      PUT /x/2 1 →
        missing the state is right, but the way to it is not: expected PUT /x/2 once
      goto 5 → restore, keep l/way, present Way, heading Way 6/7, prose, task
      PUT /x/2 1 → record right ["PUT /x/2"] try 1 hints 0, reached 1
      """
    ),
    Story(
      "going beyond the ends stays within",
      at: "choose",
      """
      goto -1 → restore, keep l/introduction, present L, heading L 1/7, overview,
        prose
      goto 99 → restore, keep l/end, present End, heading End 7/7, prose
      enter → keep l/end finished, finished
      enter → keep l/end finished, finished
      goto 3 → restore, keep l/choose, present Choose, heading Choose 4/7, prose,
        options a:no b:yes
      """
    ),
  ]
}
