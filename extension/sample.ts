/** The report that ships with the extension, to try everything on: what is done there is kept apart from all else. */
export const SAMPLE_DB = 'meipi-sample';
/** The page that shows the report, and everything beside it. */
export const TOUR_PAGE = '/tour.html';
