# Secrecy: decisions about documentation, the operation's key and the recovery words.
secrecy-heading = Secrecy
secrecy-lead = Names and other identity details are sealed. Whoever owns the server cannot read them.
secrecy-key-heading = The operation's key
secrecy-key-none = The operation has no key yet. It is needed before identity details can be stored. When you make it, eighteen words are shown once: have a printer or pen and paper at hand.
secrecy-key-make = Make the key
secrecy-key-text = The key is used to give the right ombud access when nobody else can, and for breaking the glass. It opens nothing without the log showing it.
secrecy-key-alone = Only one person has the key. If that person and the words are lost, nobody can be given access any more. Let at least two have it.
secrecy-managers = Managers
secrecy-has = Has the key
secrecy-never-in = Has not signed in yet
secrecy-version = Key number { $version }
secrecy-share = Give the key to those who lack it
secrecy-share-text = Managers who have signed in but lack the key get it.
secrecy-stale = Somebody who has had a key should no longer have it. Do what is open below.
secrecy-settle = Go through all keys
secrecy-settle-text = The right ombud get the keys to their clients and others lose them. Do it when somebody has a new sign-in or has left.
secrecy-rotate = Change the operation's key
secrecy-rotate-text = A new key replaces the old one. Do it when somebody who has had it has left. The words stay the same.
secrecy-words = New recovery words
secrecy-words-text = The old words stop working. Do it if the words may have come into the wrong hands.
secrecy-no-key = You do not have the operation's key. Another manager can give it to you. If nobody has it any more:
secrecy-key-is-there = The operation has a key already.
secrecy-not-a-holder = You do not have the operation's key. Nothing was changed.
secrecy-wrong-words = do not belong to this operation's key
words-heading = Recovery words
words-lead = Print the words or write them down now. They are shown this once only.
words-keep = Put them in an envelope in a locked cabinet, not in the computer. With the words a manager can open everything again if all have lost their keys.
words-done = I have saved the words
entering-heading = Recover with the words
entering-lead = Type the eighteen words in order. Four letters of each word are enough, and dots and rings do not matter.
entering-words = The words
entering-submit = Recover
entering-count = should be eighteen words
entering-unknown = one of the words is not on the list
entering-check = one of the words is not the one on the paper, or stands in the wrong place
documentation-heading = Documentation
documentation-identity-free = Without identity
documentation-minimal = The least possible
documentation-documented = Documented
documentation-by = decision { $reference } of { $date }
documentation-undecided = no decision has been entered
documentation-identities = { $count ->
    [0] No identities are stored.
    [one] One identity is stored.
   *[other] { $count } identities are stored.
}
documentation-notes = { $count ->
    [0] No notes.
    [one] One note.
   *[other] { $count } notes.
}
documentation-papers = { $count ->
    [0] No papers.
    [one] One paper.
   *[other] { $count } papers.
}
documentation-change = Enter a new decision
documentation-explain-free = Without identity: no name is stored. The ombud keeps, outside the program, whom a code stands for.
documentation-explain-minimal = The least possible: contact details, agreement and assignments.
documentation-explain-documented = Documented: running notes and papers too, which the client may read.
documentation-mode = The board has decided
documentation-reference = Number of the decision
documentation-reference-hint = For example SN 2026/14.
documentation-decided_on = Date of the decision
documentation-fate = What is stored already but may not be stored any longer
documentation-fate-hint = Matters only when the new decision is stricter. What is erased cannot be had back.
documentation-kept = Stays, sealed, until it is erased in its time
documentation-erased = Is erased now
documentation-submit = Enter the decision
secrecy-open = Secrecy and keys
