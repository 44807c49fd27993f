#include "EmbeddedArticles.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char views[] = {
#embed "../frontline/frontline.docc/Views.md"
};
static const unsigned char asking[] = {
#embed "../frontline/frontline.docc/Asking.md"
};
static const unsigned char exports[] = {
#embed "../frontline/frontline.docc/Exports.md"
};
static const unsigned char maps[] = {
#embed "../frontline/frontline.docc/Maps.md"
};
static const unsigned char importing[] = {
#embed "../frontline/frontline.docc/Importing.md"
};
static const unsigned char presenting[] = {
#embed "../frontline/frontline.docc/Presenting.md"
};
static const unsigned char terminals[] = {
#embed "../frontline/frontline.docc/Terminals.md"
};
static const unsigned char kiosk[] = {
#embed "../frontline/frontline.docc/Kiosk.md"
};
static const unsigned char versions[] = {
#embed "../frontline/frontline.docc/Versions.md"
};

static const embedded_article articles[] = {
    {"views", views, sizeof views},
    {"asking", asking, sizeof asking},
    {"exports", exports, sizeof exports},
    {"maps", maps, sizeof maps},
    {"importing", importing, sizeof importing},
    {"presenting", presenting, sizeof presenting},
    {"terminals", terminals, sizeof terminals},
    {"kiosk", kiosk, sizeof kiosk},
    {"versions", versions, sizeof versions},
};

const size_t embedded_article_count = sizeof articles / sizeof *articles;

embedded_article embedded_article_at(size_t position) { return articles[position]; }
