#include "EmbeddedPage.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char style[] = {
#embed "page.css"
};
static const unsigned char record[] = {
#embed "record.js"
};
static const unsigned char days[] = {
#embed "days.js"
};
static const unsigned char search[] = {
#embed "search.js"
};
static const unsigned char state[] = {
#embed "state.js"
};
static const unsigned char outlines[] = {
#embed "outlines.js"
};
static const unsigned char map[] = {
#embed "map.js"
};
static const unsigned char zoom[] = {
#embed "zoom.js"
};
static const unsigned char fronts[] = {
#embed "fronts.js"
};
static const unsigned char roads[] = {
#embed "roads.js"
};
static const unsigned char panel[] = {
#embed "panel.js"
};
static const unsigned char narration[] = {
#embed "narration.js"
};
static const unsigned char views[] = {
#embed "views.js"
};
static const unsigned char strip[] = {
#embed "strip.js"
};
static const unsigned char corridor[] = {
#embed "corridor.js"
};
static const unsigned char multiples[] = {
#embed "multiples.js"
};
static const unsigned char sources[] = {
#embed "sources.js"
};
static const unsigned char cursor[] = {
#embed "cursor.js"
};
static const unsigned char choices[] = {
#embed "choices.js"
};
static const unsigned char looks[] = {
#embed "looks.js"
};
static const unsigned char presenter[] = {
#embed "presenter.js"
};
static const unsigned char address[] = {
#embed "address.js"
};
static const unsigned char player[] = {
#embed "player.js"
};
static const unsigned char keys[] = {
#embed "keys.js"
};

static const page_file scripts[] = {
    {record, sizeof record},
    {days, sizeof days},
    {search, sizeof search},
    {state, sizeof state},
    {outlines, sizeof outlines},
    {map, sizeof map},
    {zoom, sizeof zoom},
    {fronts, sizeof fronts},
    {roads, sizeof roads},
    {panel, sizeof panel},
    {narration, sizeof narration},
    {views, sizeof views},
    {strip, sizeof strip},
    {corridor, sizeof corridor},
    {multiples, sizeof multiples},
    {sources, sizeof sources},
    {cursor, sizeof cursor},
    {choices, sizeof choices},
    {looks, sizeof looks},
    {presenter, sizeof presenter},
    {address, sizeof address},
    {player, sizeof player},
    {keys, sizeof keys},
};

const size_t page_script_count = sizeof scripts / sizeof *scripts;

page_file page_script_at(size_t position) { return scripts[position]; }

page_file page_style(void) { return (page_file){style, sizeof style}; }
