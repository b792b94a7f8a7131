/* Writes a workbook again and again from a plan of its cells and formats: what libxlsxwriter does by itself.
 *
 *   workbook_peer PLAN TIMES FOLDER      prints the seconds of processor time it took
 *
 * The plan is made from one of Nianbao's own workbooks by workbook_plan.py; it is read before the clock starts. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <xlsxwriter.h>

enum { MOST_LINES = 100000, MOST_FORMATS = 256, MOST_FIELDS = 12 };

typedef struct {
  char kind;
  int count;
  char *text[MOST_FIELDS];
  double number[MOST_FIELDS];
} Line;

static Line lines[MOST_LINES];
static int line_count;

static void read_plan(const char *path) {
  FILE *file = fopen(path, "r");
  char *row = NULL;
  size_t room = 0;
  if (!file) exit(2);
  while (line_count < MOST_LINES && getline(&row, &room, file) > 0) {
    Line *line = &lines[line_count++];
    char *rest = strdup(row), *field;
    rest[strcspn(rest, "\n")] = 0;
    line->kind = *rest;
    strsep(&rest, "\t");
    while (line->count < MOST_FIELDS && (field = strsep(&rest, "\t"))) {
      line->text[line->count] = field;
      line->number[line->count++] = atof(field);
      for (; *field; field++)
        if (*field == '\x01') *field = '\n';
    }
  }
  free(row);
  fclose(file);
}

static lxw_format *make_format(lxw_workbook *book, const Line *line) {
  const double *n = line->number;
  lxw_format *format = workbook_add_format(book);
  format_set_font_name(format, line->text[0]);
  format_set_font_size(format, n[1]);
  if (n[2]) format_set_bold(format);
  if (n[3] >= 0) format_set_font_color(format, (lxw_color_t)n[3]);
  if (n[4] >= 0) format_set_bg_color(format, (lxw_color_t)n[4]);
  if (n[5]) format_set_border(format, LXW_BORDER_THIN);
  if (n[6]) format_set_align(format, (uint8_t)n[6]);
  if (n[7]) format_set_align(format, (uint8_t)n[7]);
  if (n[8]) format_set_text_wrap(format);
  if (n[9]) format_set_shrink(format);
  if (*line->text[10]) format_set_num_format(format, line->text[10]);
  return format;
}

static void write_book(const char *path, char *folder) {
  lxw_workbook_options options = {.tmpdir = folder};
  lxw_workbook *book = workbook_new_opt(path, &options);
  lxw_format *formats[MOST_FORMATS] = {0};
  lxw_worksheet *sheet = NULL;
  for (int index = 0; index < line_count; index++) {
    const Line *line = &lines[index];
    const double *n = line->number;
    switch (line->kind) {
      case 'F': formats[(int)n[11]] = make_format(book, line); break;
      case 'S':
        sheet = workbook_add_worksheet(book, line->text[0]);
        worksheet_set_paper(sheet, 9);
        worksheet_fit_to_pages(sheet, 1, 0);
        worksheet_set_footer(sheet, "&C— &P —");
        break;
      case 'C': worksheet_set_column(sheet, n[0], n[1], n[2], NULL); break;
      case 'R': worksheet_set_row(sheet, n[0], n[1], NULL); break;
      case 'M': worksheet_merge_range(sheet, n[0], n[1], n[2], n[3], "", formats[(int)n[4]]); break;
      case 'N': worksheet_write_number(sheet, n[0], n[1], n[3], formats[(int)n[2]]); break;
      case 'T': worksheet_write_string(sheet, n[0], n[1], line->text[3], formats[(int)n[2]]); break;
      case 'B': worksheet_write_blank(sheet, n[0], n[1], formats[(int)n[2]]); break;
    }
  }
  if (workbook_close(book) != LXW_NO_ERROR) exit(3);
}

int main(int count, char **arguments) {
  struct timespec start, end;
  char path[4096];
  if (count != 4) return 2;
  read_plan(arguments[1]);
  snprintf(path, sizeof path, "%s/peer.xlsx", arguments[3]);
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start);
  for (int turn = 0; turn < atoi(arguments[2]); turn++) write_book(path, arguments[3]);
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
  printf("%.6f\n", (double)(end.tv_sec - start.tv_sec) + (double)(end.tv_nsec - start.tv_nsec) / 1e9);
  return 0;
}
