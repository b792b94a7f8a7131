#include <libxml/xmlversion.h>
// libxml2 built with ICU includes ICU's headers, of which Foundation brings a different version.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <string.h>

// Event-based parsing of an XML document in memory, without document types, entity declarations or access to
// files and the network. The library's handler struct and error type differ between versions, so they are not
// exposed to Swift.

// A start tag; names are without prefix. Each attribute has five pointers: name, prefix, namespace, and the start
// and end of its value.
typedef void (*cxml_start_element)(void *context, const xmlChar *name, int count, const xmlChar **attributes);
typedef void (*cxml_end_element)(void *context, const xmlChar *name);
typedef void (*cxml_characters)(void *context, const xmlChar *bytes, int length);

typedef enum {
  CXML_OK = 0,
  CXML_DAMAGED,
  CXML_DOCUMENT_TYPE,
  CXML_STOPPED,
  CXML_NO_MEMORY,
} cxml_outcome;

typedef struct {
  void *context;
  cxml_start_element start;
  cxml_end_element end;
  cxml_characters characters;
  xmlParserCtxtPtr parser;
  cxml_outcome outcome;
  int line;
} cxml_run;

static inline void cxml_on_start(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *space,
                                 int spaces, const xmlChar **space_list, int count, int defaulted,
                                 const xmlChar **attributes) {
  cxml_run *run = (cxml_run *)user;
  (void)prefix, (void)space, (void)spaces, (void)space_list, (void)defaulted;
  run->start(run->context, name, count, attributes);
}

static inline void cxml_on_end(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *space) {
  cxml_run *run = (cxml_run *)user;
  (void)prefix, (void)space;
  run->end(run->context, name);
}

static inline void cxml_on_characters(void *user, const xmlChar *bytes, int length) {
  cxml_run *run = (cxml_run *)user;
  run->characters(run->context, bytes, length);
}

static inline void cxml_finish(cxml_run *run, cxml_outcome outcome) {
  if (run->outcome == CXML_OK) {
    run->outcome = outcome;
    run->line = run->parser->input ? run->parser->input->line : 0;
  }
  xmlStopParser(run->parser);
}

// Called before any of the document type is read.
static inline void cxml_on_document_type(void *user, const xmlChar *name, const xmlChar *external,
                                         const xmlChar *system) {
  (void)name, (void)external, (void)system;
  cxml_finish((cxml_run *)user, CXML_DOCUMENT_TYPE);
}

// Errors are reported in the parser's state; without this they would also be printed.
static inline void cxml_on_error(void *user, const xmlError *error) { (void)user, (void)error; }

// Stops parsing from within a callback.
static inline void cxml_stop(cxml_run *run) { cxml_finish(run, CXML_STOPPED); }

static inline cxml_outcome cxml_parse(cxml_run *run, const char *bytes, int length) {
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = cxml_on_start;
  handler.endElementNs = cxml_on_end;
  handler.characters = cxml_on_characters;
  handler.cdataBlock = cxml_on_characters;
  handler.ignorableWhitespace = cxml_on_characters;
  handler.internalSubset = cxml_on_document_type;
  handler.serror = (xmlStructuredErrorFunc)cxml_on_error;
  run->outcome = CXML_OK;
  run->line = 0;
  run->parser = xmlCreateMemoryParserCtxt(bytes, length);
  if (run->parser == NULL) return length > 0 ? CXML_NO_MEMORY : CXML_DAMAGED;
  xmlCtxtUseOptions(run->parser, XML_PARSE_NONET);
  *run->parser->sax = handler;
  run->parser->userData = run;
  xmlParseDocument(run->parser);
  if (run->outcome == CXML_OK && !run->parser->wellFormed) {
    run->outcome = CXML_DAMAGED;
    run->line = run->parser->input ? run->parser->input->line : 0;
  }
  if (run->parser->myDoc) xmlFreeDoc(run->parser->myDoc);
  xmlFreeParserCtxt(run->parser);
  run->parser = NULL;
  return run->outcome;
}

// Event-based parsing of an HTML page in memory, in UTF-8; broken markup is repaired as in browsers. Each attribute
// has two pointers, name and value (NULL for none); a NULL follows the last one.
typedef void (*cxml_start_tag)(void *context, const xmlChar *name, const xmlChar **attributes);

typedef struct {
  void *context;
  cxml_start_tag start;
  cxml_end_element end;
  cxml_characters characters;
  htmlParserCtxtPtr parser;
} cxml_page;

static inline void cxml_page_on_start(void *user, const xmlChar *name, const xmlChar **attributes) {
  cxml_page *page = (cxml_page *)user;
  page->start(page->context, name, attributes);
}

static inline void cxml_page_on_end(void *user, const xmlChar *name) {
  cxml_page *page = (cxml_page *)user;
  page->end(page->context, name);
}

static inline void cxml_page_on_characters(void *user, const xmlChar *bytes, int length) {
  cxml_page *page = (cxml_page *)user;
  page->characters(page->context, bytes, length);
}

// The number of bytes read so far.
static inline long cxml_page_offset(const cxml_page *page) {
  return page->parser && page->parser->input ? (long)(page->parser->input->consumed + (page->parser->input->cur - page->parser->input->base)) : 0;
}

static inline void cxml_page_stop(cxml_page *page) {
  if (page->parser) xmlStopParser(page->parser);
}

// Nonzero if the parser could not be created.
static inline int cxml_parse_page(cxml_page *page, const char *bytes, int length) {
  htmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.startElement = cxml_page_on_start;
  handler.endElement = cxml_page_on_end;
  handler.characters = cxml_page_on_characters;
  handler.ignorableWhitespace = cxml_page_on_characters;
  page->parser = htmlCreateMemoryParserCtxt(bytes, length);
  if (page->parser == NULL) return 1;
  htmlCtxtUseOptions(page->parser, HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_IGNORE_ENC |
                                       HTML_PARSE_NOIMPLIED);
  xmlSwitchEncoding(page->parser, XML_CHAR_ENCODING_UTF8);
  *page->parser->sax = handler;
  page->parser->userData = page;
  htmlParseDocument(page->parser);
  if (page->parser->myDoc) xmlFreeDoc(page->parser->myDoc);
  htmlFreeParserCtxt(page->parser);
  page->parser = NULL;
  return 0;
}
