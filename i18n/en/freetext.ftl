# What looks like it says who somebody is, in text that is counted and shown in lists and reports.
freetext-personal-number = looks like a personal number: { $value }
freetext-email = looks like an e-mail address: { $value }
freetext-telephone = looks like a telephone number: { $value }
freetext-name = looks like the name of a client: { $value }
freetext-approve = Save anyway: it says nothing about a person
freetext-approve-hint = This may end up in lists and reports. Nothing there should say who somebody is.

freetext-code-personal-number = looks like a personal number: { $value }. Choose a code that does not say who it is
freetext-code-email = looks like an e-mail address: { $value }. Choose a code that does not say who it is
freetext-code-name = looks like the name of a client: { $value }. Choose a code that does not say who it is

freetext-note-personal-number = Something here looks like a personal number: { $value }. Take it out if it is about a person.
freetext-note-email = Something here looks like an e-mail address: { $value }. Take it out if it is about a person.
freetext-note-telephone = Something here looks like a telephone number: { $value }. Take it out if it is about a person.
freetext-note-name = Something here looks like the name of a client: { $value }. Take it out if it is about a person.

freetext-account-heading = Looks like it says who somebody is
freetext-account-lead = The account is handed on and may be read by anyone. Nothing keeps it from being signed, but look at this first:
