#!/bin/sh
# Makes the ahead-of-time caches of this distribution for this JVM in the folder named: one per profile. Called by
# bin/vigie after the first start.
set -eu
target=$1
home=$(cd "${0%/*}/.." && pwd -P)
mkdir -p "${target%/*}"
mkdir "$target" 2> /dev/null || exit 0
work=$(mktemp -d)
# what could not be made is tried again at another start
trap 'rm -rf "$work"; rmdir "$target" 2> /dev/null || true' EXIT
unset XDG_CACHE_HOME XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME VIGIE_JVM_FLAGS
VIGIE_HOME=$work VIGIE_NO_AOT=yes
export VIGIE_HOME VIGIE_NO_AOT
# the first run installs the bundles, which is not what is to be learnt
nice "$home/bin/vigie" --corpus "$work/corpus" demo
VIGIE_TRAIN=$work/work.aot nice "$home/bin/vigie" --corpus "$work/corpus" demo && mv "$work/work.aot" "$target/work.aot"
nice "$home/bin/vigie" --corpus "$work/corpus" search prefecture
nice "$home/bin/vigie" formats
VIGIE_TRAIN=$work/all.aot nice "$home/bin/vigie" formats && mv "$work/all.aot" "$target/all.aot"
VIGIE_TRAIN=$work/quick.aot nice "$home/bin/vigie" --corpus "$work/corpus" search prefecture \
  && mv "$work/quick.aot" "$target/quick.aot"
