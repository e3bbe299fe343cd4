/*
 * Advance widths of Atkinson Hyperlegible Next in thousandths of the type size, rounded up, at the two weights that
 * are printed. They were read from the font files of @fontsource-variable/atkinson-hyperlegible-next 5.3.0 (latin and
 * latin-ext), set at 1,000 px in Chromium, one character at a time, with proportional figures. Kerning is left out: in
 * this face it only ever draws letters closer, so that words are never wider than their letters. A test in the
 * browser sets the face against this table (test/features/office/print-widths.test.ts).
 */

/** The characters that are measured, in the order of both tables. */
export const MEASURED =
  ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[' +
  '\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\u00a0¡¢£¤¥¦§¨©ª«¬®¯°±²³´¶·¸¹º' +
  '»¼½¾¿ÆÐ×ØÞßæïð÷øþďĐđĦħıĲĳľŁłŒœ–—‘’‚“”„†•…\u202f‹›€™−ẞ';

/** Letters that the face has with their marks, and that are as wide as the letter without. */
export const MARKED =
  'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîñòóôõöùúûüýÿĀāĂăĄąĆć' +
  'ĊċČčĎĒēĖėĘęĚěĞğĠġĢģĨĩĪīĮįİĶķĹĺĻļĽŃńŅņŇňŌōŐőŔŕŘřŚśŞşŠšŢţŤťŨũŪ' +
  'ūŮůŰűŲųŴŵŶŷŸŹźŻżŽžȘșȚț';

/** Widths at weight 400. */
export const REGULAR: readonly number[] = [
  280, 286, 301, 651, 592, 919, 731, 160, 299, 299, 485, 606, 210, 362, 210, 387, 648, 407, 548, 576, 614,
  588, 598, 510, 615, 595, 210, 210, 553, 628, 553, 480, 778, 626, 613, 645, 669, 569, 552, 694, 694, 392,
  512, 631, 541, 824, 693, 714, 592, 724, 614, 592, 558, 690, 593, 856, 623, 575, 607, 317, 387, 344, 552,
  372, 243, 525, 566, 485, 564, 538, 314, 558, 550, 252, 245, 492, 262, 845, 550, 548, 566, 574, 349, 471,
  326, 540, 461, 684, 481, 449, 460, 344, 237, 344, 555, 280, 286, 485, 610, 580, 575, 237, 528, 368, 798,
  371, 562, 602, 798, 356, 352, 579, 382, 383, 243, 509, 240, 265, 256, 380, 562, 816, 820, 867, 450, 891,
  689, 532, 714, 592, 582, 866, 266, 565, 606, 548, 566, 634, 689, 564, 694, 550, 252, 904, 497, 317, 571,
  296, 1006, 924, 504, 824, 236, 236, 236, 399, 399, 399, 541, 438, 670, 140, 353, 353, 664, 874, 606, 656,
];

/** Widths at weight 700. */
export const BOLD: readonly number[] = [
  313, 303, 390, 765, 610, 969, 725, 210, 335, 335, 485, 595, 271, 373, 272, 440, 659, 440, 579, 600, 624,
  608, 626, 537, 624, 571, 272, 272, 569, 612, 569, 547, 781, 678, 643, 658, 689, 597, 566, 718, 701, 425,
  561, 664, 552, 858, 717, 747, 629, 757, 650, 610, 607, 686, 644, 886, 685, 650, 618, 340, 440, 344, 582,
  400, 288, 552, 596, 510, 596, 563, 365, 593, 571, 300, 259, 555, 318, 882, 571, 576, 596, 599, 376, 508,
  376, 567, 530, 740, 540, 521, 506, 381, 254, 381, 537, 313, 303, 510, 634, 593, 650, 254, 555, 432, 798,
  391, 649, 615, 798, 383, 394, 611, 402, 407, 288, 521, 294, 298, 284, 403, 649, 846, 853, 921, 526, 966,
  709, 536, 747, 629, 621, 878, 314, 588, 595, 576, 596, 694, 709, 596, 701, 571, 300, 985, 559, 365, 582,
  348, 1024, 936, 501, 832, 269, 269, 269, 479, 479, 479, 582, 438, 781, 157, 394, 394, 678, 942, 595, 682,
];

/** Every figure when figures are set to be of one width (`tabular-nums`), at both weights. */
export const TABULAR = 632;
