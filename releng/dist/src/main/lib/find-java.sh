# Sets JAVA_HOME to a JDK or JRE of version 25 or later: the one that JAVA_HOME names, the one of PATH, or one in the
# usual places. Returns 1 when there is none. To be read by a POSIX shell with ".".

# Sets java_version to the major version of the JDK in a folder, read from its file "release"; 0 when there is none.
java_version_of() {
  java_version=0
  [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
  while IFS= read -r java_line; do
    case "$java_line" in
      JAVA_VERSION=*)
        java_version=${java_line#JAVA_VERSION=\"}
        java_version=${java_version%%[!0-9]*}
        [ -n "$java_version" ] || java_version=0
        return 0 ;;
    esac
  done < "$1/release"
}

find_java() {
  if [ -n "${JAVA_HOME:-}" ] && java_version_of "$JAVA_HOME" && [ "$java_version" -ge 25 ]; then
    return 0
  fi
  java_on_path=$(command -v java 2>/dev/null) || java_on_path=
  if [ -n "$java_on_path" ]; then
    java_on_path=$(readlink -f "$java_on_path" 2>/dev/null || echo "$java_on_path")
    java_candidate=${java_on_path%/bin/java}
    if java_version_of "$java_candidate" && [ "$java_version" -ge 25 ]; then
      JAVA_HOME=$java_candidate
      return 0
    fi
  fi
  for java_candidate in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* "${HOME:-/}"/.sdkman/candidates/java/* \
      "${HOME:-/}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if java_version_of "$java_candidate" && [ "$java_version" -ge 25 ]; then
      JAVA_HOME=$java_candidate
      return 0
    fi
  done
  return 1
}
