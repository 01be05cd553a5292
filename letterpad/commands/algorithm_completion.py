"""What completes ``--algorithm`` where it takes several: a key, "all", or keys with commas."""

from collections.abc import Sequence

_BASH = """\
_letterpad_{name}() {{
  local key before="" word="$1"
  if [[ "$word" == *,* ]]; then
    before="${{word%,*}},"
    word="${{word##*,}}"
  fi
  for key in {words}; do
    [[ ",$before" == *",$key,"* || ",$before" == ",all,"* ]] && continue
    [[ -n "$before" && "$key" == all ]] && continue
    [[ "$key" == "$word"* ]] && printf '%s\\n' "$before$key"
  done
}}"""

_ZSH = """\
_letterpad_{name}() {{
  local -a keys taken
  keys=({words})
  if compset -P '*,'; then
    taken=("${{(@s:,:)${{IPREFIX##*=}}}}")
    (( ${{taken[(Ie)all]}} )) && return 1
    keys=("${{(@)keys:|taken}}")
    keys=("${{(@)keys:#all}}")
  fi
  compadd "$@" -a keys
}}"""

_FISH = """\
function _letterpad_{name}
  set -l typed (string replace -r -- '^--[a-z]+=' '' (commandline -ct))
  set -l before (string match -r -- '^.*,' $typed)
  set -l taken (string split -- , "$before")
  for key in {words}
    if contains -- $key $taken; or contains -- all $taken
      continue
    end
    if test -n "$before" -a "$key" = all
      continue
    end
    printf '%s\\n' "$before$key"
  end
end"""

_POWERSHELL = """\
function _letterpad_{name} {{
  param([string]$WordToComplete)
  $before = ''
  if ($WordToComplete -match '^(.*,)') {{ $before = $Matches[1] }}
  $taken = $before.Split(',')
  if ($taken -contains 'all') {{ return }}
  @({quoted}) |
    Where-Object {{ $taken -notcontains $_ -and ($before -eq '' -or $_ -ne 'all') }} |
    ForEach-Object {{ $before + $_ }} |
    Where-Object {{ $_ -like "$WordToComplete*" }}
}}"""


def several(name: str, words: Sequence[str]) -> dict[str, str | dict[str, str]]:
    """Return what shtab takes as the completion of a list with commas.

    Behind a comma those words are offered that are not in the list yet; "all" stands alone.

    Parameters
    ----------
    name : str
        Ends the names of the functions in the scripts.
    words : sequence of str
        Keys, and "all" where that may be said.
    """
    fields = {
        "name": name,
        "words": " ".join(words),
        "quoted": ", ".join(f"'{word}'" for word in words),
    }
    function = f"_letterpad_{name}"
    return {
        "bash": function,
        "zsh": function,
        "fish": f"({function})",
        "powershell": function,
        "tcsh": f"({fields['words']})",  # which splits no word at commas
        "preamble": {
            "bash": _BASH.format(**fields),
            "zsh": _ZSH.format(**fields),
            "fish": _FISH.format(**fields),
            "powershell": _POWERSHELL.format(**fields),
        },
    }
