#!/bin/sh
# Installs the system libraries that Qt asks for, by apt, and only those that are missing.
# Given "test", the screenless X server that the tests use as well.
set -eu

# What the loader looks for, and the Debian and Ubuntu package that brings it.
# Looked up by library, not by package: Ubuntu 24.04 renamed some packages (libglib2.0-0t64).
wanted='
libglib-2.0.so.0:libglib2.0-0
libGL.so.1:libgl1
libEGL.so.1:libegl1
libxkbcommon.so.0:libxkbcommon0
libdbus-1.so.3:libdbus-1-3
libfontconfig.so.1:libfontconfig1
libpulse.so.0:libpulse0
libXrandr.so.2:libxrandr2
libxcb-cursor.so.0:libxcb-cursor0
libxcb-icccm.so.4:libxcb-icccm4
libxcb-keysyms.so.1:libxcb-keysyms1
libxcb-shape.so.0:libxcb-shape0
libxkbcommon-x11.so.0:libxkbcommon-x11-0
libwayland-cursor.so.0:libwayland-cursor0
'

known=$(PATH="$PATH:/usr/sbin:/sbin" ldconfig -p)
missing=
for pair in $wanted; do
    case "$known" in
    *"${pair%%:*} "*) ;;
    *) missing="$missing ${pair##*:}" ;;
    esac
done
if [ "${1:-}" = test ]; then
    command -v Xvfb >/dev/null || missing="$missing xvfb"
    command -v xauth >/dev/null || missing="$missing xauth"
fi
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null; then
    echo "缺少系统组件，请用本机的软件包工具安装 / missing libraries, install with your package tool:$missing" >&2
    exit 1
fi
become=
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "请用管理员身份运行 / as root, please run: apt-get install --no-install-recommends$missing" >&2
        exit 1
    fi
    become=sudo
fi
echo "安装系统组件 / installing:$missing"
$become apt-get update -q
# shellcheck disable=SC2086 # a list of names, meant to be split
$become env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
