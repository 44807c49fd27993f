#include "EmbeddedPage.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char style[] = {
#embed "page.css"
};
static const unsigned char state[] = {
#embed "state.js"
};
static const unsigned char map[] = {
#embed "map.js"
};
static const unsigned char panel[] = {
#embed "panel.js"
};
static const unsigned char keys[] = {
#embed "keys.js"
};

static const page_file scripts[] = {
    {state, sizeof state},
    {map, sizeof map},
    {panel, sizeof panel},
    {keys, sizeof keys},
};

const size_t page_script_count = sizeof scripts / sizeof *scripts;

page_file page_script_at(size_t position) { return scripts[position]; }

page_file page_style(void) { return (page_file){style, sizeof style}; }
