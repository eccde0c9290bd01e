@echo off
rem Starts Vigie on Windows. See "vigie --help". Not tried yet on a Windows machine.
setlocal EnableDelayedExpansion
for %%I in ("%~dp0..") do set "home=%%~fI"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"

rem The first word that is no option and no value of one is the subcommand; it decides the profile.
set "subcommand="
set "skip="
for %%W in (%*) do (
  if not defined subcommand (
    if defined skip (
      set "skip="
    ) else (
      set "word=%%~W"
      if "!word!"=="--corpus" (set "skip=yes") else if not "!word:~0,1!"=="-" set "subcommand=!word!"
    )
  )
)
set "profile="
set "without="
set "other="
for /f "usebackq eol=# tokens=1,2,3" %%A in ("%home%\conf\profiles") do (
  if "%%A"=="command" if "%%B"=="!subcommand!" set "profile=%%C"
  if "%%A"=="without" set "without=%%B"
  if "%%A"=="other" set "other=%%B"
)
if not defined profile if not defined subcommand (set "profile=%without%") else (set "profile=%other%")
set "features="
set "flags="
for /f "usebackq eol=# tokens=1,2,3,*" %%A in ("%home%\conf\profiles") do (
  if "%%A"=="profile" if "%%B"=="!profile!" (
    set "features=%%C"
    set "flags=%%D"
  )
)
if defined VIGIE_HOME (set "base=%VIGIE_HOME%") else (set "base=%LOCALAPPDATA%\Vigie")
set "classpath="
for %%J in ("%home%\lib\*.jar") do set "classpath=!classpath!;%%J"

"%java%" %flags% %VIGIE_JVM_FLAGS% -XX:-UsePerfData --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ^
  -Djava.util.logging.config.class=org.vigie.launcher.JavaLogging -Djava.awt.headless=true -cp "%classpath:~1%" ^
  "-Dvigie.home=%home%" "-Dvigie.cache=%base%\cache\%profile%" "-Dvigie.config=%base%\config" "-Dvigie.data=%base%\data" ^
  "-Dvigie.no-plugins=%VIGIE_NO_PLUGINS%" "-Dvigie.log=%base%\log\vigie.log" "-Dvigie.features=%features%" ^
  "-Dvigie.program=vigie" org.vigie.launcher.Main %*
exit /b %ERRORLEVEL%
