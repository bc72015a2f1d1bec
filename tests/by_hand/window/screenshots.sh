#!/bin/sh
# Takes the pictures of README and of the software centre (assets/screenshots) from the program: screenshots.sh PROGRAM
# The sample in Finnish, in the light look, at 1280 x 820. Needs Xvfb (xvfb-run), xdotool, ImageMagick and optipng.
set -eu
program=$(realpath "$1")
pictures=$(realpath "$(dirname "$0")/../../../assets/screenshots")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export HOME="$folder" XDG_CONFIG_HOME="$folder/config" XDG_STATE_HOME="$folder/state" LIBGL_ALWAYS_SOFTWARE=1 LANG=fi_FI.UTF-8
mkdir -p "$folder/config/lupapolku"
case="$folder/raamilupa.ron"
"$program" new "$case" --sample > /dev/null
take() {
    cat > "$folder/config/lupapolku/settings.ron" <<END
(language: Some("fi"), appearance: Light, user: "Meri Malli", recent: [
    (path: "$case", name: "", done: 0, total: 0, on: "2026-11-23", place: "$2"),
])
END
    program="$program" case="$case" picture="$pictures/$1.png" xvfb-run -a -s "-screen 0 1280x820x24" sh -c '
        "$program" --today 2026-11-23 "$case" > /dev/null 2>&1 &
        running=$!
        sleep 8
        # No pointer over anything.
        xdotool mousemove 640 819
        sleep 1
        import -window root -strip "$picture"
        kill "$running"'
    optipng -quiet -o2 "$pictures/$1.png"
}
take overview overview
take step step/account
take end-customers step/application/end-customers
take matrix step/application/data-needed
take deadlines deadlines
