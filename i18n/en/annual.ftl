# The annual report: its pages.
annual-heading = Annual report
annual-lead = The year's account of the work, written from the register and your own texts. Small numbers are not shown, so anybody may read it.
annual-title = Annual report { $year }
annual-years = All years
annual-year = Year
annual-state = State
annual-settled-on = Settled
annual-years-settled = Settled, version { $version }
annual-years-runs = The year goes on
annual-state-draft = Draft
annual-state-settled = Settled { $day }, version { $version }
annual-state-changed = { $changes ->
    [one] 1 change since version { $version }
   *[other] { $changes } changes since version { $version }
}
annual-next-year = Write the report of { $year }
annual-next-year-text = The figures are counted and last year's texts are in place. Read through, change what is new, and settle.
annual-open = Open { $year }
annual-next-settle = The report is ready to be settled
annual-next-settle-text = When it is settled each file is kept just as it is. You can always make a new version.
annual-settle-look = Go through and settle
annual-next-confirm = { $count ->
    [one] One text is not confirmed for this year
   *[other] { $count } texts are not confirmed for this year
}
annual-next-confirm-text = They come from an earlier year or are proposals of the program. Change those that are wrong, and confirm the rest.
annual-confirm-all = Confirm all texts
annual-from-year = Text from { $year }
annual-from-program = Proposed by the program
annual-in-english = In English
annual-in-swedish = In Swedish
annual-versions = Settled versions
annual-version-line = Version { $version }, { $day }
annual-contents = Contents
annual-empty = Nothing stands here yet. An empty chapter is left out.
annual-out = The chapter is not in the report. What is written in it is kept.
annual-edit-text = Edit the text
annual-up = Move up
annual-down = Move down
annual-leave-out = Leave out
annual-take-in = Take in

annual-text = Text
annual-text-hint = An empty line begins a new paragraph. No names of clients, and nothing that points somebody out.
annual-text_en = Text in English
annual-text_en-hint = Where nothing stands here, the Swedish text is shown in the English report too.
annual-text-own = The chapter's figures count themselves and are not changed by what you write.
annual-text-new = Nothing stands here yet. The chapter's figures count themselves.
annual-text-from-year = The text is from { $year }. When you save, it holds for this year, even if you change nothing.
annual-text-from-program = The text is proposed by the program. Change it until it is yours. When you save, it holds for this year.

annual-settle-heading = Settle the annual report { $year }
annual-settle-lead = When you settle, the report and all its files are kept just as they are now. If anything changes later, you make a new version, which shows what changed.
annual-settle-runs = The year is not over. You may settle now, but the figures hold only until today.
annual-settle-waiting = { $count ->
    [one] One text comes from an earlier year or is proposed by the program. It becomes this year's when you settle:
   *[other] { $count } texts come from an earlier year or are proposed by the program. They become this year's when you settle:
}
annual-settle-read = Read the whole report
annual-settle-seen = Digest of what is shown here:
annual-settle-signer = Settled by
annual-settle-signed_on = Date
annual-settle = Settle
annual-settle-changed = Something has changed since you read. Read through again, and settle then.

annual-version-heading = Annual report { $year }, version { $version }
annual-version-broken = The content has been changed
annual-version-broken-text = What is stored does not agree with its digest. Ask whoever looks after the database.
annual-version-signer = Settled by
annual-version-at = Stored
annual-changes = Changed since the version before
annual-change-what = What
annual-change-was = Before
annual-change-is = Now
