# SPDX-FileCopyrightText: 2026 CreatorMetrics contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of creatormetrics-cli for bash.

_creatormetrics_cli_words()
{
    case "$1" in
        workspace) echo 'create info sample backup restore check' ;;
        query) echo 'overview growth engagement demographics content compare sentiment timeline mentions' ;;
        report) echo 'export' ;;
        sentiment) echo 'score' ;;
        imports) echo 'undo' ;;
        connect) echo 'youtube instagram twitter tiktok --print-url' ;;
        disconnect) echo '--erase' ;;
        sync) echo '--account --dry-run' ;;
        import) echo '--account --dry-run' ;;
        explain) echo '--account --day' ;;
        serve) echo '--port' ;;
        '') echo 'workspace connect disconnect accounts sync import query explain report reports sentiment serve doctor imports
                  --workspace --services --json --quiet --help --version' ;;
    esac
}

_creatormetrics_cli_options()
{
    case "$1" in
        query) echo '--platforms --start --end --granularity --by --compare --limit' ;;
        report) echo '--type --start --end --output' ;;
        sentiment) echo '--explain' ;;
        workspace) echo '--seed --accounts --years --items --mentions' ;;
    esac
}

_creatormetrics_cli()
{
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command='' index words=''
    for ((index = 1; index < COMP_CWORD; ++index)); do
        case "${COMP_WORDS[index]}" in
            --workspace | --services) ((++index)) ;;
            -*) ;;
            *) command=${COMP_WORDS[index]}; break ;;
        esac
    done
    case "$before" in
        --workspace) mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
        --services | --output) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
        --platforms) words='youtube instagram twitter tiktok' ;;
        --granularity) words='day week month' ;;
        --by) words='views reach impressions followers' ;;
        --compare) words='previous year none' ;;
        --type) words='weekly monthly campaign custom' ;;
        --account | --day | --start | --end | --limit | --port | --seed | --accounts | --years | --items) return ;;
        *) words="$(_creatormetrics_cli_words "$command") $(_creatormetrics_cli_options "$command")" ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
    case "$command" in import | sentiment) mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$word") ;; esac
}

complete -o filenames -F _creatormetrics_cli creatormetrics-cli
