#pragma once

#include <fcntl.h>

// Standard streams and signals of the process, set up before it does anything else.

#pragma clang assume_nonnull begin

// Opens something that can be neither read nor written in the place of each standard stream that is closed.
// Otherwise the next file that is opened would get its number, and be written to as standard output.
void argmap_occupy_standard_streams(void);

// From now on SIGHUP, SIGINT, SIGQUIT, SIGTERM and SIGPIPE call a function, on a thread of its own, which
// removes what must not stay and ends the process. What the parent ignores stays ignored. Writing to a closed
// pipe and beyond the greatest size of a file fails.
void argmap_handle_termination(void (*end)(int signal));

// Ends the process as a signal does that nobody handles.
_Noreturn void argmap_end_by_signal(int signal);

// Whether writing to a closed pipe has sent SIGPIPE to this thread, which it has not if the parent ignores it.
int argmap_has_broken_pipe(void);

#ifdef __linux__
#ifndef O_TMPFILE
#define O_TMPFILE (020000000 | O_DIRECTORY)
#endif
// Opens a file without a name in a folder; Swift does not import O_TMPFILE.
static const int argmap_unnamed_file = O_TMPFILE;
#endif

#pragma clang assume_nonnull end
