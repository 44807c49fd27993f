// The commit that the program was built from, in hexadecimal digits; empty where the build was not told.
#pragma once

const char *build_commit(void);
