#include "BuildCommit.h"

#ifndef FRONTLINE_COMMIT
#define FRONTLINE_COMMIT ""
#endif

const char *build_commit(void) { return FRONTLINE_COMMIT; }
