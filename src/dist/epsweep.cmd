@echo off
rem Runs epsilon-sweep from the folder that this file is in: with the Java runtime beside it, if there is one.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if exist "%~dp0runtime\bin\java.exe" set "JAVA=%~dp0runtime\bin\java"
"%JAVA%" "@%~dp0jvm.options" -jar "%~dp0epsweep.jar" %*
