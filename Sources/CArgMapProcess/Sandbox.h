#pragma once

// Gives up, for good, what a worker has no use for: privileges, other programs and processes, the network,
// files but libraries and fonts. What the machine cannot take away stays, without an error.
//
// To be called before the process has other threads.
void argmap_enter_sandbox(void);
