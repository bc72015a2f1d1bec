# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_lupapolku_global_optspecs
    string join \n language= today= V/version h/help
end

function __fish_lupapolku_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_lupapolku_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_lupapolku_using_subcommand
    set -l cmd (__fish_lupapolku_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c lupapolku -n "__fish_lupapolku_needs_command" -l language -d 'Language: fi, sv or en' -r
complete -c lupapolku -n "__fish_lupapolku_needs_command" -l today -d 'The date to count from, YYYY-MM-DD' -r
complete -c lupapolku -n "__fish_lupapolku_needs_command" -s V -l version -d 'Show the program’s version'
complete -c lupapolku -n "__fish_lupapolku_needs_command" -s h -l help -d 'Show this help'
complete -c lupapolku -n "__fish_lupapolku_needs_command" -a "new" -d 'Create a new case file'
complete -c lupapolku -n "__fish_lupapolku_needs_command" -a "check" -d 'List what is wrong or missing: exit 0 nothing blocks, 1 something blocks, 2 the file cannot be read'
complete -c lupapolku -n "__fish_lupapolku_needs_command" -a "inspect" -d 'Read certificates, requests and keys and show what they are, whether they belong together and whether they can be used for VTJkysely: exit 0 everything was read, opened and can be used, 1 something was not, 2 nothing could be read'
complete -c lupapolku -n "__fish_lupapolku_needs_command" -a "explain" -d 'Show why a first connection failed: exit 0 something is shown, 1 nothing fits, 2 the text cannot be read'
complete -c lupapolku -n "__fish_lupapolku_needs_command" -a "import" -d 'Import end customers from a CSV file or a workbook: exit 0 everything was imported, 1 something could not be imported or was skipped, 2 nothing can be read'
complete -c lupapolku -n "__fish_lupapolku_needs_command" -a "merge" -d 'Merge two people’s work: exit 0 merged, 1 both changed the same things, 2 a file cannot be read'
complete -c lupapolku -n "__fish_lupapolku_needs_command" -a "ask" -d 'Ask others for answers: a workbook for each recipient'
complete -c lupapolku -n "__fish_lupapolku_needs_command" -a "collect" -d 'Take returned answers into the case: exit 0 all could be taken, 1 something was not, 2 no file is a questionnaire'
complete -c lupapolku -n "__fish_lupapolku_needs_command" -a "export" -d 'Write the checklist for a handover, or another document made from the case'
complete -c lupapolku -n "__fish_lupapolku_needs_command" -a "verify" -d 'Say whether a document, a handover package or a case is the one that was handed over: exit 0 it is, 1 it is not, 2 it cannot be decided'
complete -c lupapolku -n "__fish_lupapolku_needs_command" -a "unpack" -d 'Unpack a handover package into a folder, if nothing in it has been changed'
complete -c lupapolku -n "__fish_lupapolku_needs_command" -a "process" -d 'Show what the program’s statements are based on'
complete -c lupapolku -n "__fish_lupapolku_using_subcommand new" -l language -d 'Language: fi, sv or en' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand new" -l today -d 'The date to count from, YYYY-MM-DD' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand new" -l sample -d 'A realistic example that is half done'
complete -c lupapolku -n "__fish_lupapolku_using_subcommand new" -s h -l help -d 'Show this help'
complete -c lupapolku -n "__fish_lupapolku_using_subcommand check" -l language -d 'Language: fi, sv or en' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand check" -l today -d 'The date to count from, YYYY-MM-DD' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand check" -l json -d 'For other programs'
complete -c lupapolku -n "__fish_lupapolku_using_subcommand check" -s h -l help -d 'Show this help'
complete -c lupapolku -n "__fish_lupapolku_using_subcommand inspect" -l case -d 'Case file to compare with' -r -F
complete -c lupapolku -n "__fish_lupapolku_using_subcommand inspect" -l password-file -d 'File whose lines are passwords to try' -r -F
complete -c lupapolku -n "__fish_lupapolku_using_subcommand inspect" -l language -d 'Language: fi, sv or en' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand inspect" -l today -d 'The date to count from, YYYY-MM-DD' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand inspect" -l json -d 'For other programs'
complete -c lupapolku -n "__fish_lupapolku_using_subcommand inspect" -s h -l help -d 'Show this help'
complete -c lupapolku -n "__fish_lupapolku_using_subcommand explain" -l case -d 'Case file with the server’s name, to which --record writes' -r -F
complete -c lupapolku -n "__fish_lupapolku_using_subcommand explain" -l with -d 'The certificate files of the client, to rule out causes' -r -F
complete -c lupapolku -n "__fish_lupapolku_using_subcommand explain" -l language -d 'Language: fi, sv or en' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand explain" -l today -d 'The date to count from, YYYY-MM-DD' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand explain" -l record -d 'Record the connection attempt in the case: the client, the likeliest cause and who acts; none of the text'
complete -c lupapolku -n "__fish_lupapolku_using_subcommand explain" -l json -d 'For other programs'
complete -c lupapolku -n "__fish_lupapolku_using_subcommand explain" -s h -l help -d 'Show this help'
complete -c lupapolku -n "__fish_lupapolku_using_subcommand import" -l sheet -d 'The sheet to read' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand import" -l heading -d 'The line with the headings of the columns' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand import" -l column -d 'Which column answers a question, as QUESTION=HEADING; an empty heading: none. May be repeated' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand import" -l encoding -d 'The encoding of the text, for example utf-8, windows-1252, macroman, cp850' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand import" -l replace -d 'Replace the answers to this question, also names under a known Business ID. May be repeated' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand import" -l fill -d 'Fill empty answers to this question and keep the others. May be repeated' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand import" -l leave -d 'Do not change the answers to this question in rows that are already in the case. May be repeated' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand import" -l refused-to -d 'Write the rows that could not be imported to this CSV file, with the reason in the last column' -r -F
complete -c lupapolku -n "__fish_lupapolku_using_subcommand import" -l language -d 'Language: fi, sv or en' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand import" -l today -d 'The date to count from, YYYY-MM-DD' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand import" -l dry-run -d 'Only show what would change'
complete -c lupapolku -n "__fish_lupapolku_using_subcommand import" -l json -d 'For other programs'
complete -c lupapolku -n "__fish_lupapolku_using_subcommand import" -s h -l help -d 'Show this help'
complete -c lupapolku -n "__fish_lupapolku_using_subcommand merge" -l to -d 'Where to write' -r -F
complete -c lupapolku -n "__fish_lupapolku_using_subcommand merge" -l name -d 'The file that git merges (%P); in a conflict the other version is put beside it' -r -F
complete -c lupapolku -n "__fish_lupapolku_using_subcommand merge" -l language -d 'Language: fi, sv or en' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand merge" -l today -d 'The date to count from, YYYY-MM-DD' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand merge" -l force -d 'Replace even a file that is not one of these three'
complete -c lupapolku -n "__fish_lupapolku_using_subcommand merge" -l json -d 'For other programs'
complete -c lupapolku -n "__fish_lupapolku_using_subcommand merge" -s h -l help -d 'Show this help'
complete -c lupapolku -n "__fish_lupapolku_using_subcommand ask" -l to -d 'Where to write' -r -F
complete -c lupapolku -n "__fish_lupapolku_using_subcommand ask" -l customers -d 'Only end customers whose answers contain this text' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand ask" -l task -d 'The questions of this task, for a colleague' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand ask" -l name -d 'Who is asked about the task' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand ask" -l by -d 'The date by which an answer is needed, YYYY-MM-DD' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand ask" -l language -d 'Language: fi, sv or en' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand ask" -l today -d 'The date to count from, YYYY-MM-DD' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand ask" -s h -l help -d 'Show this help'
complete -c lupapolku -n "__fish_lupapolku_using_subcommand collect" -l language -d 'Language: fi, sv or en' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand collect" -l today -d 'The date to count from, YYYY-MM-DD' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand collect" -l dry-run -d 'Only show what would change'
complete -c lupapolku -n "__fish_lupapolku_using_subcommand collect" -l json -d 'For other programs'
complete -c lupapolku -n "__fish_lupapolku_using_subcommand collect" -s h -l help -d 'Show this help'
complete -c lupapolku -n "__fish_lupapolku_using_subcommand export" -l to -d 'Where to write' -r -F
complete -c lupapolku -n "__fish_lupapolku_using_subcommand export" -l document -d 'Document: checklist, account, customer, runbook or management' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand export" -l format -d 'pdf, html, xlsx, md, ics, csv, json or zip; otherwise from the file’s ending' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand export" -l audience -d 'Reader: successor, technical or auditor' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand export" -l long-lists -d 'Where lists of more than 100 rows go: annex or workbook' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand export" -l handed-to -d 'Record in the case who it is handed over to' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand export" -l handed-by -d 'Who hands it over' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand export" -l language -d 'Language: fi, sv or en' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand export" -l today -d 'The date to count from, YYYY-MM-DD' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand export" -l redact -d 'Leave out names, contact details and file paths'
complete -c lupapolku -n "__fish_lupapolku_using_subcommand export" -s h -l help -d 'Show this help'
complete -c lupapolku -n "__fish_lupapolku_using_subcommand verify" -l case -d 'The case file that the document was made from' -r -F
complete -c lupapolku -n "__fish_lupapolku_using_subcommand verify" -l sum -d 'The checksum (SHA-256) on paper, or its first 16 characters' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand verify" -l language -d 'Language: fi, sv or en' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand verify" -l today -d 'The date to count from, YYYY-MM-DD' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand verify" -l json -d 'For other programs'
complete -c lupapolku -n "__fish_lupapolku_using_subcommand verify" -s h -l help -d 'Show this help'
complete -c lupapolku -n "__fish_lupapolku_using_subcommand unpack" -l to -d 'Where to write' -r -F
complete -c lupapolku -n "__fish_lupapolku_using_subcommand unpack" -l language -d 'Language: fi, sv or en' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand unpack" -l today -d 'The date to count from, YYYY-MM-DD' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand unpack" -s h -l help -d 'Show this help'
complete -c lupapolku -n "__fish_lupapolku_using_subcommand process" -l language -d 'Language: fi, sv or en' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand process" -l today -d 'The date to count from, YYYY-MM-DD' -r
complete -c lupapolku -n "__fish_lupapolku_using_subcommand process" -l sources -d 'Every statement with its source, the date it was read and its type'
complete -c lupapolku -n "__fish_lupapolku_using_subcommand process" -l json -d 'For other programs'
complete -c lupapolku -n "__fish_lupapolku_using_subcommand process" -s h -l help -d 'Show this help'
