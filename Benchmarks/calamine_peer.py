"""Reads every sheet of workbooks held in memory: calamine_peer.py TIMES BOOK…; prints the seconds it took."""
import io
import sys
import time

import python_calamine

books = [open(name, "rb").read() for name in sys.argv[2:]]
start = time.process_time()
for _ in range(int(sys.argv[1])):
    for book in books:
        workbook = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(book))
        for name in workbook.sheet_names:
            workbook.get_sheet_by_name(name).to_python()
print(time.process_time() - start)
