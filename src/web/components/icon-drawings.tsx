/** The drawings inside each icon: a grid of 24, a line of 1.5, round ends, the colour of the text around it. */
export const drawings = {
  back: <path d="M20 12H4m5-5-5 5 5 5" />,
  bad: <path d="M8.2 3h7.6L21 8.2v7.6L15.8 21H8.2L3 15.8V8.2zM9 9l6 6m0-6-6 6" />,
  bell: <path d="M5 17h14l-1.5-2.5V10a5.5 5.5 0 0 0-11 0v4.5zM10 20h4" />,
  calendar: <path d="M4 6h16v15H4zM4 10.5h16M8.5 3v5m7-5v5" />,
  car: (
    <>
      <path d="M4.5 17H2V6h12v11h-4.5M14 10h4l4 4v3h-2.5M14 17h.5" />
      <circle cx="7" cy="17.5" r="2.3" />
      <circle cx="17" cy="17.5" r="2.3" />
    </>
  ),
  clip: <path d="m19 11-7.5 7.5a4.5 4.5 0 0 1-6.4-6.4L13 4.3a3 3 0 0 1 4.3 4.3L9.6 16.2a1.4 1.4 0 0 1-2-2L14 7.8" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5l3.5 2" />
    </>
  ),
  company: <path d="M4 21V5h9v16M13 10h7v11M2 21h20M7 9h3m-3 4h3m-3 4h3m6-3h1m-1 3.5h1" />,
  down: <path d="M12 4v15m-6-6 6 6 6-6" />,
  edit: <path d="M4 20v-4L16 4l4 4L8 20zM13.5 6.5l4 4" />,
  exit: <path d="M13 4H5v16h8M10 12h10m-4-4 4 4-4 4" />,
  eye: (
    <>
      <path d="M2 12c2.5-4.5 6-6.5 10-6.5s7.5 2 10 6.5c-2.5 4.5-6 6.5-10 6.5S4.5 16.5 2 12z" />
      <circle cx="12" cy="12" r="3" />
    </>
  ),
  file: <path d="M6 3h8l4 4v14H6zM14 3v4h4" />,
  globe: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18" />
    </>
  ),
  good: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="m8 12.5 2.7 2.7L16 9.5" />
    </>
  ),
  handover: <path d="M3 12h13m-5-5 5 5-5 5M20 4v16" />,
  house: <path d="M4 11 12 4l8 7v9H4zM10 20v-6h4v6" />,
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v6m0-9.6v.1" />
    </>
  ),
  late: (
    <>
      <circle cx="12" cy="13" r="8" />
      <path d="M12 9v4.5m0 2.8v.1M4 3 2 5m18-2 2 2" />
    </>
  ),
  later: <circle cx="12" cy="12" r="9" strokeDasharray="3 3.3" />,
  link: (
    <>
      <circle cx="7.5" cy="16.5" r="4.5" />
      <circle cx="16.5" cy="7.5" r="4.5" />
    </>
  ),
  lock: <path d="M5 11h14v10H5zM8 11V7.5a4 4 0 0 1 8 0V11" />,
  menu: <path d="M4 6h16M4 12h16M4 18h16" />,
  message: <path d="M3 5h18v12H11l-5 4v-4H3z" />,
  next: <path d="M4 12h16m-5-5 5 5-5 5" />,
  pause: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M10 9v6m4-6v6" />
    </>
  ),
  person: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4 21c.6-4.5 3.7-7 8-7s7.4 2.5 8 7" />
    </>
  ),
  phone: <path d="M6 3h3l1.5 5-2 1.5a12 12 0 0 0 6 6l1.5-2 5 1.5v3a2 2 0 0 1-2 2A16 16 0 0 1 4 5a2 2 0 0 1 2-2z" />,
  pin: (
    <>
      <path d="M12 21c-4.5-5-7-8.5-7-11.5a7 7 0 0 1 14 0c0 3-2.5 6.5-7 11.5z" />
      <circle cx="12" cy="9.5" r="2.5" />
    </>
  ),
  plus: <path d="M12 4v16M4 12h16" />,
  print: <path d="M7 8V3h10v5M7 17H3V8h18v9h-4M7 14h10v7H7z" />,
  risk: <path d="M12 3.5 22 20.5H2zM12 10v5m0 2.6v.1" />,
  same: <path d="M5 9.5h14M5 14.5h14" />,
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="m15.5 15.5 5.5 5.5" />
    </>
  ),
  unknown: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7m0 2.9v.1" />
    </>
  ),
  up: <path d="M12 20V5m-6 6 6-6 6 6" />,
  users: (
    <>
      <circle cx="9" cy="8.5" r="3.5" />
      <path d="M2.5 20c.5-4 3-6 6.5-6s6 2 6.5 6M15.5 5.2a3.5 3.5 0 0 1 0 6.6M17.5 14.5c2.3.8 3.7 2.7 4 5.5" />
    </>
  ),
}
