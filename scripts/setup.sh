# setup.sh - sourced by the other scripts: packages, configure, build. Leaves the shell in the project's root.
# Sets nothing but functions and `root`.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

say() { printf '%s\n' "$*" >&2; }

missing_packages() {
  local package
  grep -v '^#' scripts/packages.txt | while read -r package; do
    dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || printf '%s ' "$package"
  done
}

# Installs what is missing: as root, or through sudo after asking once; with neither, names the packages and stops.
install_packages() {
  command -v dpkg-query >/dev/null || { say "Knotmap is built on Debian 12; here, please install what scripts/packages.txt lists."; return 0; }
  local missing become=()
  missing=$(missing_packages)
  [ -z "$missing" ] && return 0
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      say "These packages are missing, and there is neither root nor sudo to install them: $missing"
      exit 1
    fi
    say "Knotmap needs these packages: $missing"
    if [ -t 0 ]; then
      read -r -p "Install them with sudo? [Y/n] " answer
      case "$answer" in [nN]*) exit 1 ;; esac
    fi
    become=(sudo)
  fi
  say "Installing: $missing"
  local log
  log=$(mktemp)
  # shellcheck disable=SC2086 # the names are words
  if ! { "${become[@]}" apt-get update -qq &&
         "${become[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    say "The packages could not be installed: $missing"
    exit 1
  fi
  rm -f "$log"
}

# configure_and_build FOLDER [cmake options...] -- [targets...]
configure_and_build() {
  local folder=$1 options=()
  shift
  while [ $# -gt 0 ] && [ "$1" != -- ]; do options+=("$1"); shift; done
  [ $# -gt 0 ] && shift
  # Configure only when something asks for it; Ninja runs CMake itself when a CMake file changes.
  if [ ! -f "$folder/build.ninja" ]; then
    cmake -S . -B "$folder" -G Ninja "${options[@]}" >"$folder.configure.log" 2>&1 ||
      { mkdir -p "$folder"; cat "$folder.configure.log" >&2; rm -f "$folder.configure.log" "$folder/build.ninja"; exit 1; }
    mv "$folder.configure.log" "$folder/configure.log"
  fi
  ninja -C "$folder" "$@" >&2
}
