# readr.R OUTPUT SCRATCH TABLE...: reads each table with readr and writes its cells as hexadecimal.
# Only the empty cell is no value: "NA" is a text like any other.
suppressPackageStartupMessages(library(readr))
given <- commandArgs(trailingOnly = TRUE)
hex <- function(cell) if (is.na(cell)) "" else paste(charToRaw(enc2utf8(cell)), collapse = "")
for (table in given[-(1:2)]) {
  cells <- read_csv(file.path(given[1], paste0(table, ".csv")),
                    col_types = cols(.default = col_character()),
                    na = "", trim_ws = FALSE, progress = FALSE)
  stopifnot(nrow(problems(cells)) == 0)
  columns <- lapply(cells, function(column) vapply(column, hex, "", USE.NAMES = FALSE))
  lines <- c(paste(vapply(names(cells), hex, ""), collapse = ","),
             if (nrow(cells) > 0) do.call(paste, c(unname(columns), sep = ",")))
  writeLines(lines, file.path(given[2], paste0(table, ".hex")))
}
