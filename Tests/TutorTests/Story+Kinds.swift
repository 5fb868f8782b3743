extension Story {
  /// The stories of questions of every kind.
  static let kinds = [
    Story(
      "all that are right, in two tries",
      at: "choices",
      """
      arrive → restore, keep kinds/choices, present All that are right,
        heading All that are right 3/12, prose, options a:get b:put c:post d:patch
      choose a → record partly ["get"] try 1 hints 0,
        verdict partly; One that is right is missing.
      choose ba → record right ["get","put"] try 2 hints 0,
        verdict right; feedback a; feedback b
      """
    ),
    Story(
      "a text that nobody thought of, with hints, and one that is accepted",
      at: "text",
      """
      arrive → restore, keep kinds/text, present A short text,
        heading A short text 4/12, prose, question
      say → nothing to answer
      say ETag → record wrong "ETag" try 1 hints 0,
        verdict wrong; It is not one of the answers that are accepted.,
        hint 1/2 It begins with `If`.
      say Range → record wrong "Range" try 2 hints 1,
        verdict wrong; It is not one of the answers that are accepted.,
        hint 2/2 Its second word is what both have to do.
      say Vary → record wrong "Vary" try 3 hints 2,
        verdict wrong; It is not one of the answers that are accepted.
      say `if-match` → record right "`if-match`" try 4 hints 2,
        verdict right; feedback, prose
      """
    ),
    Story(
      "a number that the server knows, at one try",
      at: "number",
      """
      arrive → restore, keep kinds/number, present A number, heading A number 5/12,
        request PUT ×1, prose, question
      say four → nothing to answer
      say 409 → record wrong M33 409 try 1 hints 0, verdict wrong; feedback, restore,
        send PUT ×1, prose
      say 412 → nothing to answer
      oops → withdraw, restore, keep kinds/number, present A number,
        heading A number 5/12, request PUT ×1, prose, question
      """
    ),
    Story(
      "a number that was tried first",
      at: "number",
      """
      arrive → restore, keep kinds/number, present A number, heading A number 5/12,
        request PUT ×1, prose, question
      GET /users/53 →
      say 412 → record right 412 try 1 hints 0 tried-first, verdict right ungraded,
        restore, send PUT ×1, prose
      """
    ),
    Story(
      "an order, one too short",
      at: "order",
      """
      arrive → restore, keep kinds/order, present In order, heading In order 6/12,
        prose, options a:send b:change c:read
      choose cb → nothing to answer
      choose cab → record partly ["read","send","change"] try 1 hints 0,
        verdict partly; One of the 3 is in its place.; feedback
      choose cba → record right ["read","change","send"] try 2 hints 0,
        verdict right; feedback c; feedback b; feedback a
      """
    ),
    Story(
      "pairs",
      at: "match",
      """
      arrive → restore, keep kinds/match, present Pairs, heading Pairs 7/12, prose,
        pairs a:2 b:1 c:0
      say 1a 2b 3c →
        record partly {"GET":"process the content","PUT":"replace the state","POST":"send the representation"} try 1 hints 0,
        verdict partly; One of the 3 pairs is right.
      say 3a 2b 1c →
        record right {"GET":"send the representation","PUT":"replace the state","POST":"process the content"} try 2 hints 0,
        verdict right, prose
      """
    ),
    Story(
      "a blank that the server judges",
      at: "blank",
      """
      arrive → restore, keep kinds/blank, present A blank, heading A blank 8/12,
        given /resource/123, prose, request ____ ×1, question
      say PUT → record wrong M10 "PUT" try 1 hints 0,
        verdict wrong; Expected /resource/123 to be {"key":"new_value","note":"keep me"}, found {"key":"old_value","note":"keep me"}.; feedback
      say PATCH → record right "PATCH" try 2 hints 0, verdict right; feedback,
        restore, send PATCH ×1, prose
      """
    ),
    Story(
      "a blank of which the filling is asked for",
      at: "blank",
      """
      arrive → restore, keep kinds/blank, present A blank, heading A blank 8/12,
        given /resource/123, prose, request ____ ×1, question
      answer → revealed patch, restore, send PATCH ×1, prose
      """
    ),
    Story(
      "two requests, each alone",
      at: "which",
      """
      arrive → restore, keep kinds/which, present One of two, heading One of two 9/12,
        given /api/documents/report, prose, request PUT ×1, request PUT ×1,
        options a:first b:second
      choose b → record wrong M09 ["second"] try 1 hints 0, verdict wrong; feedback,
        restore, send PUT ×1, restore, send PUT ×1, prose
      """
    ),
    Story(
      "a prediction whose options are computed",
      at: "predict",
      """
      arrive → restore, keep kinds/predict, present What comes of it,
        heading What comes of it 10/12, given /resource/123, request PUT ×1, prose,
        options a:truth b:M10 c:M15
      choose c → record wrong M15 ["M15"] try 1 hints 0, verdict wrong; feedback,
        restore, send PUT ×1, prose
      """
    ),
    Story(
      "an explanation and its points",
      at: "explain",
      """
      arrive → restore, keep kinds/explain, present In your own words,
        heading In your own words 12/12, prose, question
      say It goes. → options a:gone b:whole
      enter → options a:gone b:whole
      say x → nothing to answer
      say a → record partly {"text":"It goes.","points":["gone"]} try 1 hints 0,
        verdict partly; One of the 2 points is there.; feedback, prose
      oops → withdraw, restore, keep kinds/explain, present In your own words,
        heading In your own words 12/12, prose, question
      """
    ),
    Story(
      "an explanation that is asked for",
      at: "explain",
      """
      arrive → restore, keep kinds/explain, present In your own words,
        heading In your own words 12/12, prose, question
      answer → revealed gone whole, prose
      """
    ),
  ]
}
