# The first start: seven questions that make an empty operation ready.
start-heading = Getting started
start-lead = Seven questions, about ten minutes. Each answer is saved by itself, and you may skip a question and come back.
start-progress = { $done } of { $all } are done
start-number = Question { $number } of { $all }
start-done = Done
start-open = Left
start-next = Go on
start-skip = Skip for now
start-leave = End the walk and see what is left
start-to-ready = Everything is done
start-away = You are in the middle of getting started.
start-away-back = Back to the question
start-away-end = End the walk
start-ready-heading = Ready to begin
start-ready-lead = You have an ombud and a municipality. Now the first client can be noted.
start-first-person = Note the first client
start-not-ready-heading = Not quite ready
start-not-ready-lead = Before the first client can be noted and supported, at least one municipality and one ombud are needed.
start-left-heading = Left
start-nothing-left = Nothing is left. Well done.
start-answered-heading = Done
start-operation = Who are you?
start-operation-text = Name, form, host and county. They stand in the account to the county administrative board, and the form decides how long records about clients are kept: five years after the last entry, or two in an association, a foundation or a company.
start-operation-open = Write who you are
start-operation-state = { $count ->
    [0] The form is not stated.
   *[other] Records are erased { $count } years after the last entry.
}
start-municipalities = Which municipalities do you take clients from?
start-municipalities-text = Add each municipality by itself. Clients, waiting times and figures belong to a municipality.
start-municipalities-open = Add municipalities
start-municipalities-state = { $count ->
    [0] No municipality yet.
    [one] One municipality.
   *[other] { $count } municipalities.
}
start-two-steps = How do you sign in safely?
start-two-steps-text = To keep names safe you sign in in two steps, with an app in the telephone or a passkey. Have the telephone at hand. Without two steps you cannot make the operation's key.
start-two-steps-open = Arrange two steps
start-two-steps-state = { $count ->
    [0] You are signed in with one step.
   *[other] You are signed in with two steps.
}
start-key = Where will the recovery words be kept?
start-key-text = The operation's key seals names, so that not even whoever runs the server can read them. When you make it, eighteen words are shown a single time. Print them and put them in a locked cupboard before you go on.
start-key-open = Make the key and print the words
start-key-state = { $count ->
    [0] There is no key yet. No names can be stored.
   *[other] The key is there. Are the words in the cupboard?
}
start-documentation = What has the board decided that you document?
start-documentation-text = You may work without identity, with the least possible, or with running notes. Write the decision's number and day. Without a decision you work without identity for now, and it is fine to begin that way (socialtjänstlagen 2025:400 14:3–5).
start-documentation-open = Enter the decision
start-documentation-state = { $count ->
    [0] No decision is entered: no names are stored.
   *[other] The decision is entered.
}
start-ombud = Which ombud work with you?
start-ombud-text = Add one ombud at a time, with code and employment rate. 100 per cent is 40 hours a week. If you are an ombud too, add yourself.
start-ombud-open = Add an ombud
start-ombud-state = { $count ->
    [0] No ombud yet.
    [one] One ombud.
   *[other] { $count } ombud.
}
start-invitations = Who will sign in?
start-invitations-text = Every ombud needs an account that is tied to the code. You get an address to hand over, which is good once. Invite one more manager if you can, so that two have the key.
start-invitations-open = Invite
start-invitations-state = { $count ->
    [-1] Add the ombud first.
    [0] Every ombud has an account.
    [one] One ombud has no account.
   *[other] { $count } ombud have no account.
}
