# SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of creatormetrics-cli for bash.

# The words that may follow a command.
_creatormetrics_cli_words()
{
    case "$1" in
        '') echo 'workspace connect disconnect accounts sync import imports labels label query explain report reports sentiment user plan services doctor serve' ;;
        workspace) echo 'create info sample backup compact restore check --seed --accounts --years --items --mentions --last-day --repair' ;;
        connect) echo 'youtube instagram twitter tiktok --print-url' ;;
        disconnect) echo '--erase' ;;
        accounts) echo 'archive unarchive live --usual' ;;
        sync) echo '--account --check-mentions --dry-run' ;;
        import) echo '--account --dry-run' ;;
        imports) echo 'undo' ;;
        label) echo 'add remove rename' ;;
        query) echo 'overview growth engagement demographics compare content besttime changes anomalies forecast timeline mentions sentiment drivers campaign --platforms --accounts --start --end --granularity --by' \
            '--compare --compare-start --compare-end --counting --metric --type --search --sort --limit --offset' \
            '--label --min-followers --language --post --corrected --after --labels --baseline-start --baseline-end --cost --currency' ;;
        explain) echo '--account --day --answer' ;;
        sentiment) echo 'score rescore correct agreement words list add remove import export undo remote set off test run --explain --text --words --waiting --as' \
            '--url --model --key-file --agree-to --scope --since --input-price --output-price --cap --rate' ;;
        user) echo 'register verify sign-in sign-out forgot reset show rename devices password export delete' \
            '--name --password-file --new-password-file --token-file --everywhere --remove --output' ;;
        services) echo 'show key endpoint proxy youtube x --client-id --secret-file --remove --standard system none --password-file' ;;
        plan) echo 'show upgrade cancel portal growth pro --interval --print-url --at-once' ;;
        serve) echo '--port --new-token --token-file' ;;
        report) _creatormetrics_cli_report_words ;;
    esac
    echo '--workspace --services --json --quiet --now --help --version'
}

# The words that may follow the ones behind "report".
_creatormetrics_cli_report_words()
{
    local made='--type --start --end --platforms --accounts --by --compare --compare-start --compare-end --page --locale --zone
        --template --settings --sections --comment --goal --campaign-name --labels --baseline-start --baseline-end --cost
        --currency --no-brand'
    case " ${COMP_WORDS[*]:0:COMP_CWORD} " in
        *' templates save '*) echo "$made" ;;
        *' templates import '* | *' templates export '*) echo '--force'; compgen -f -- "${COMP_WORDS[COMP_CWORD]}" ;;
        *' templates '*) echo 'list save show export import remove --force' ;;
        *' schedule add '*) echo "$made --cadence --day --time --folder --mail --draft --subject --text" ;;
        *' schedule '*) echo 'list add remove pause resume run-due' ;;
        *' brand '*) echo 'show set remove --logo --logo-dark --accent --second --font --footer --cover --no-mark --mark' ;;
        *' mail '*) echo 'show set test forget --host --port --security --user --from --name --password-file' ;;
        *' render '* | *' restate '*) echo '--output --force' ;;
        *' settings '*) echo "$made" ;;
        *' export '*) echo "$made --with --output --force" ;;
        *) echo 'export settings render restate templates schedule mail brand' ;;
    esac
}

# The values that an option takes, one a line; fails for an option that takes none. $3 is the command.
_creatormetrics_cli_values()
{
    case "$1" in
        --workspace) compgen -d -- "$2" ;;
        --services | --output | --settings | --template | --logo | --logo-dark | --password-file | --new-password-file | --words | --token-file) compgen -f -- "$2" ;;
        --text) [ "$3" = report ] || return 1; compgen -f -- "$2" ;;
        --as) compgen -W 'positive neutral negative none' -- "$2" ;;
        --folder) compgen -d -- "$2" ;;
        --sections)
            compgen -W 'cover summary key-figures campaign growth engagement audience content platforms comparison mentions
                next-steps posts notes' -- "$2"
            ;;
        --with) compgen -W 'csv xlsx png svg' -- "$2" ;;
        --security) compgen -W 'tls starttls' -- "$2" ;;
        --cadence) compgen -W 'weekly monthly' -- "$2" ;;
        --platforms) compgen -W 'youtube instagram twitter tiktok' -- "$2" ;;
        --granularity) compgen -W 'day week month' -- "$2" ;;
        --by) compgen -W 'views reach impressions followers' -- "$2" ;;
        --compare) compgen -W 'previous year none' -- "$2" ;;
        --counting) compgen -W 'activity published' -- "$2" ;;
        --sort) compgen -W 'desc asc' -- "$2" ;;
        --label) compgen -W 'positive neutral negative unknown' -- "$2" ;;
        --metric)
            compgen -W "followers following posts views engaged_views likes comments shares saves reach impressions
                followers_gained followers_lost watch_minutes average_view_seconds link_clicks profile_visits
                engagements engagement_rate" -- "$2"
            ;;
        --type)
            case "$3" in
                query) compgen -W 'video short live image carousel reel story post' -- "$2" ;;
                *) compgen -W 'monthly weekly campaign custom' -- "$2" ;;
            esac
            ;;
        --page) compgen -W 'a4 letter' -- "$2" ;;
        --now | --seed | --accounts | --years | --items | --mentions | --last-day | --account | --start | --end | --day | \
            --compare-start | --compare-end | --labels | --baseline-start | --baseline-end | --cost | --currency | --search | --limit | --offset | --min-followers | --language | --post | --after | --locale | \
            --zone | --comment | --goal | --campaign-name | --time | --mail | --draft | --subject | --accent | --second | --font | \
            --footer | --cover | --host | --port | --user | --from | --name) ;;
        *) return 1 ;;
    esac
    return 0
}

_creatormetrics_cli_command()
{
    local index
    for ((index = 1; index < COMP_CWORD; ++index)); do
        case "${COMP_WORDS[index]}" in
            --workspace | --services | --now) ((++index)) ;;
            -*) ;;
            *) echo "${COMP_WORDS[index]}"; return ;;
        esac
    done
}

_creatormetrics_cli()
{
    local word=${COMP_WORDS[COMP_CWORD]} found command
    command=$(_creatormetrics_cli_command)
    if ! found=$(_creatormetrics_cli_values "${COMP_WORDS[COMP_CWORD-1]}" "$word" "$command"); then
        found=$(compgen -W "$(_creatormetrics_cli_words "$command")" -- "$word")
        case "$command" in import | workspace | sentiment) found+=$'\n'$(compgen -f -- "$word") ;; esac
    fi
    COMPREPLY=()
    [ -z "$found" ] || mapfile -t COMPREPLY < <(grep . <<<"$found")
}

complete -o filenames -F _creatormetrics_cli creatormetrics-cli
