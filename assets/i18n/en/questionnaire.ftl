## Questionnaires: questions that go out, answers that come back.

questionnaire-title = Questionnaire for a data permit application
questionnaire-who = From: { $asker }. To: { $recipient }.
questionnaire-why = The information is needed for { $asker }’s application for a data permit: { $process } ({ $agency }). Only you know these things.
questionnaire-by = Please answer by { $day }.
questionnaire-use = The sender reads the answers and decides which of them go into the application. The answers are kept with the papers of the application.
questionnaire-no-codes = Do not write personal identity codes. An answer that contains one is rejected.
questionnaire-stamp = Identifier of the form: { $stamp }
questionnaire-fill-workbook = Fill in the yellow cells on the sheet Answers, save the file and send it back. An asterisk (*) means that the answer is needed. The other cells are protected without a password: if a cell for an answer becomes locked, remove the protection from the menu of your spreadsheet program.
questionnaire-fill-text = Write each answer after the sign { $arrow } and send the text back. Do not change the identifiers in square brackets. An asterisk (*) means that the answer is needed.
questionnaire-sheet-cover = Instructions
questionnaire-sheet-answers = Answers
questionnaire-column-question = Question
questionnaire-column-answer = Answer
questionnaire-column-reason = Justification
questionnaire-column-help = Help
questionnaire-answer-yes-no = Answer (yes/no)
questionnaire-yes = Yes
questionnaire-no = No
questionnaire-date-form = Date in the form dd.mm.yyyy.
questionnaire-asked-because = Why it is asked: { $text }
questionnaire-example = Example: { $text }
questionnaire-check-business-id = A Business ID has the form 1234567-1. Check the number.
questionnaire-check-date = Write the date in the form dd.mm.yyyy.
questionnaire-check-choice = Choose from the list.
questionnaire-text-folder = as text
questionnaire-mail-subject = Questionnaire: { $process }
questionnaire-mail-body =
    Hello,

    We need information for { $asker }’s application for a data permit.
    Please fill in the attached spreadsheet and send it back.{ $by }

    Do not write any personal identity codes.
questionnaire-mail-reminder =
    Hello,

    We are still waiting for your answer to the questionnaire that { $asker } sent on { $day }.
    Attached is a spreadsheet with only the questions that have no answer. Please fill it in and send it back.{ $by }

    Do not write any personal identity codes.
questionnaire-mail-by = { " " }The answer is needed by { $day }.

ask-made = { $count ->
    [one] One form was written to the folder { $folder }.
   *[other] { $count } forms were written to the folder { $folder }.
}
ask-line = { $file }: { $name }{ $mail }
ask-nothing = In this process nothing is asked of others.
ask-nobody = No end customer matches “{ $filter }”. Write a part of the name, the sector or the group.
ask-nobody-yet = The case has no end customers. Add or import them first.
ask-task = The task “{ $task }” has no questions that others can answer. The ids of tasks are shown by the command lupapolku check --json.
ask-needs-name = Say who the questions of the task go to: --name NAME.
ask-identity-code = The name contains a personal identity code. Write only the name.
ask-bad-day = “{ $text }” is not a date. Write it in the form YYYY-MM-DD.
ask-past-day = { $day } has already passed. Give a date in the future.
ask-unmade = The form could not be made. Try again. Reason: { $reason }
collect-file = { $file }: { $state }
collect-file-of = { $file } ({ $recipient }): { $state }
collect-state-answered = { $count ->
    [one] one change
   *[other] { $count } changes
}
collect-state-unchanged = no changes
collect-state-taken-before = already taken earlier
collect-state-older-questions = older questions; { $count ->
    [one] one change
   *[other] { $count } changes
}
collect-state-other-case = a form of another case. Open the case that the form was sent from.
collect-state-tampered = the questions of the form were changed. Nothing is taken: send the form again.
collect-state-not-a-questionnaire = is not a questionnaire form. { $reason }
collect-not-a-form = No identifier of a form was found in the file.
collect-taken = to be taken
collect-conflict = conflict: the case has changed since the question was asked
collect-change = { $place }: { $old } → { $new } ({ $what })
collect-nothing = empty
collect-place = { $sheet ->
    [none] line { $line }
   *[other] { $sheet }, line { $line }
}
collect-unread = { $place }: “{ $typed }” – { $why }
collect-lost = { $count ->
    [one] One line of the form is missing. Its answer stays as it was.
   *[other] { $count } lines of the form are missing. Their answers stay as they were.
}
collect-counts = { $files ->
    [one] One file
   *[other] { $files } files
}: { $taken } to be taken, { $conflicts } in conflict, { $left } left to be decided, { $unread } not understood.
collect-caution-invalid = not valid as it is, check it
collect-caution-unsure = read in the likeliest way, check it
collect-caution-too-long = longer than { $most } characters, shorten it
collect-caution-question-changed = the question has changed since the form was sent, check it
collect-fault-not-an-option = is not one of the options
collect-fault-not-a-day = is not a date that can be read in only one way
collect-fault-no-value = the formula has no value; ask for the value as text
collect-fault-no-answer = is not an answer
collect-fault-identity-code = contains a personal identity code, so it is not taken
collect-fault-reason-without-choice = a justification without a choice
collect-fault-twice = the same question is on the form twice, with different answers
collect-fault-not-asked = this was not asked of this respondent
collect-fault-other-question = another question is beside the answer
collect-fault-known-changed = the line that tells what was known when you asked has changed; send the form again
collect-fault-other-form = no form with this identifier was sent
collect-fault-stray = answers no question
collect-fault-gone = what was asked about is no longer in the case

help-ask = Ask others for answers: a workbook for each recipient
help-collect = Take returned answers into the case: exit 0 all could be taken, 1 something was not, 2 no file is a questionnaire
help-customers = Only end customers whose answers contain this text
help-task = The questions of this task, for a colleague
help-asked-name = Who is asked about the task
help-by = The date by which an answer is needed, YYYY-MM-DD
help-forms = Returned files, or folders of them

rail-ask = Questionnaires
ask-intro = Ask end customers and colleagues what only they know. Each gets a form that you send yourself; the answers come back as proposals.
ask-whom = Who is asked
ask-rows = End customers
ask-colleague = A colleague
ask-filter = Which end customers
ask-filter-help = A part of the name, the sector or the group. Empty means all.
ask-name = Name of the colleague
ask-name-help = The name appears on the form and in the record of the questionnaire.
ask-task-label = Task
ask-no-task = Choose a task
ask-answer-by = Answer by
ask-answer-by-help = Date in the form dd.mm.yyyy. It appears on the form, among the deadlines and in the calendar.
ask-language = Language of the form
ask-make = Make forms…
ask-making = Forms are being made
ask-reading = Answers are being read
stop = Stop
ask-choose-task = Choose the task whose questions are asked.
ask-who = Write the name of the colleague.
ask-no-day = “{ $text }” is not a date. Write it in the form dd.mm.yyyy.
ask-task-empty = The task has no questions that others can answer. Choose another task.
ask-not-recorded = The forms were made, but could not be recorded in the case. Delete them and make them again when the case can be changed.
ask-back-title = Returned forms
ask-back-help = Choose the files that came back, or drop them on this page. Nothing is taken until you accept it.
ask-back = Import returned forms…
ask-followed = Who has been asked
ask-nobody-asked = Nobody has been asked yet.
ask-column-of = Respondent
ask-column-on = Asked
ask-column-by = Due
ask-column-returned = Returned
ask-column-missing = Missing
ask-state-accepted = Accepted
ask-state-returned = Returned
ask-state-late = Late
ask-state-reminded = Reminded
ask-state-asked = Asked
ask-told-missing = Without an answer: { $questions }
ask-told-given = Answered by the respondent: { $places }
ask-told-asked = Asked on { $day }
ask-told-returned = Returned on { $day }
ask-told-reminded = Reminded on { $day }
ask-choose-row = Choose a row to write to the respondent or remind them.
ask-mail = Write a message
ask-remind = Remind…
ask-mail-help = The message opens in your email program. Attach the form yourself: the program cannot attach files and sends nothing.
ask-reminder-made = The reminder form was made. It has only the questions without an answer.
ask-nothing-missing = Every question has an answer, so no reminder is needed.
ask-folder-name = questionnaires
ask-returned-title = Returned answers
ask-returned-intro = The ticked answers are taken. Those in conflict or uncertain are not ticked: look through them.
ask-accept = Take the ticked answers ({ $count })
ask-chip-ready = Ready
ask-chip-nothing = No changes
ask-chip-look = Look
ask-chip-conflicts = { $count ->
    [one] 1 conflict
   *[other] { $count } conflicts
}
ask-chip-not-taken = Not taken
ask-no-answers = The file contains nothing that can be used.
ask-take-all = Tick all
ask-leave-all = Untick all
ask-taken = { $count ->
    [one] One answer was taken.
   *[other] { $count } answers were taken.
}
path-ask-title = Folder for the forms
path-ask = Make forms
path-take-back-title = Returned forms
path-take-back = Read the forms
collect-caution-other-subject = The name or the Business ID is not the same as when you asked. Check that the answer is about this organisation.
collect-caution-columns-guessed = The column identifiers are missing. Check that the answer was read from the right column.
collect-caution-cut = The answer is 255 characters long. Some programs cut it there: check that it is complete.

# In a handover
returned-title = Answers from others
returned-answers = Answers that stand in the case as they were given
